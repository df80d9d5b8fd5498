package dev.guanxi.customer.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatchPropertyTest {

    private static Arbitrary<String> text() {
        return Arbitraries.of(
                        "Acme", "Acme PC", "acme p c", "Wang Wei", "王伟", "王芳", "聯想集團", "杭州联想有限公司", "7", "Ø 12", "")
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<MatchRecord> records() {
        Arbitrary<String> name = text().filter(one -> one != null && !one.isEmpty());
        Arbitrary<String> street = Arbitraries.of("1 Main Street", "Main St 12", "文三路1号", "文三路", "")
                .injectNull(0.2);
        Arbitrary<String> phone = Arbitraries.of("+86 571 8888 0000", "88880000", "0571-88880001", "12")
                .injectNull(0.3);
        return Combinators.combine(Arbitraries.of(true, false), name, street, text(), text(), phone)
                .as((person, called, at, city, code, number) ->
                        MatchRecord.of(person, called, at, city, null, code, "CN", number));
    }

    @Property
    void itDoesNotMatterWhichIsNamedFirst(@ForAll("records") MatchRecord one, @ForAll("records") MatchRecord other) {
        assertThat(Match.of(one, other)).isEqualTo(Match.of(other, one));
    }

    /** Sets without contacts are judged as they always were; who shares a person is never less suspect for it. */
    @Property
    void whatContactsShareOnlyAdds(
            @ForAll("records") MatchRecord one,
            @ForAll("records") MatchRecord other,
            @ForAll ContactPoint.Kind kind,
            @ForAll boolean phone) {
        Match without = Match.of(one, other);
        Match with = Match.of(one, other, new SharedContacts(Set.of(kind), phone));

        assertThat(Match.of(one, other, SharedContacts.NONE)).isEqualTo(without);
        assertThat(with.bits()).isGreaterThan(without.bits());
        assertThat(without.agreements())
                .noneMatch(agreement -> agreement.field().equals("contacts"))
                .doesNotContain(Agreement.PHONE_OF_CONTACT);
    }

    @Property
    void nothingSpeaksAgainstTheSameRecord(@ForAll("records") MatchRecord one) {
        assertThat(Match.of(one, one).agreements()).allMatch(agreement -> agreement.bits() > 0);
    }

    @Property
    void theSameRecordsMeet(@ForAll("records") MatchRecord one) {
        assertThat(BlockingKeys.of(one)).isNotEmpty();
        assertThat(one.fingerprint()).isEqualTo(one.fingerprint());
    }

    @Property
    void namesAloneAreNeverTheSame(@ForAll("records") MatchRecord one, @ForAll("records") MatchRecord other) {
        Set<Agreement> places = Set.of(Agreement.ADDRESS_EQUAL, Agreement.ADDRESS_NEAR, Agreement.PHONE_EQUAL);
        Match match = Match.of(one, other);

        if (Collections.disjoint(match.agreements(), places)) {
            assertThat(match.verdict()).isNotEqualTo(Verdict.SAME);
        }
    }

    @Property
    void likenessLiesBetweenNothingAndAll(@ForAll("words") List<String> one, @ForAll("words") List<String> other) {
        assertThat(Likeness.ofPhrases(one, other)).isBetween(0.0, 1.0 + 1e-9);
        assertThat(Likeness.ofPhrases(one, other)).isEqualTo(Likeness.ofPhrases(other, one));
        assertThat(Likeness.ofPhrases(one, one)).isEqualTo(1);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'c', '王')
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
