package dev.guanxi.customer.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Phone;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContactMatchPropertyTest {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Chen", "Jing", "chen", "J.", "Wang", "Fang", "王", "王芳", "王芳菲", "張偉", "陳", "Petrova", "7",
                        "Núñez", "Dr.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<ContactRecord> contacts() {
        Arbitrary<List<Phone>> phones = Combinators.combine(
                        Arbitraries.of(Phone.Line.values()),
                        Arbitraries.of("+8613900001111", "+8613900001112", "+8657188880000"))
                .as(Phone::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<List<String>> emails = Arbitraries.of("chen.jing@a.cn", "Chen.Jin@a.cn", "wang1@a.cn", "info@a.cn")
                .list()
                .ofMaxSize(2);
        Arbitrary<Birthday> birthday = Combinators.combine(
                        Arbitraries.of(1984, 1985).injectNull(0.4),
                        Arbitraries.integers().between(1, 2))
                .as((year, day) -> new Birthday(year, 5, day, null))
                .injectNull(0.5);
        return Combinators.combine(names(), phones, emails, birthday).as(ContactRecord::of);
    }

    @Property
    void itDoesNotMatterWhichIsNamedFirst(
            @ForAll("contacts") ContactRecord one, @ForAll("contacts") ContactRecord other) {
        assertThat(ContactMatch.of(one, other)).isEqualTo(ContactMatch.of(other, one));
        assertThat(one.printWith(other)).isEqualTo(other.printWith(one));
    }

    @Property
    void nothingSpeaksAgainstTheSameContact(@ForAll("contacts") ContactRecord one) {
        assertThat(ContactMatch.of(one, one).agreements()).allMatch(agreement -> agreement.bits() > 0);
    }

    /** What two people never share by chance is enough, whatever else differs but the day they were born on. */
    @Property
    void whoSharesANameAMobileOrAnAddressIsSuspect(
            @ForAll("contacts") ContactRecord one, @ForAll("contacts") ContactRecord other) {
        ContactMatch match = ContactMatch.of(one, other);
        List<ContactAgreement> telling =
                List.of(ContactAgreement.NAME_EQUAL, ContactAgreement.MOBILE_EQUAL, ContactAgreement.EMAIL_EQUAL);

        if (!Collections.disjoint(match.agreements(), telling)
                && !match.agreements().contains(ContactAgreement.BIRTHDAY_DIFFERS)) {
            assertThat(match.isSuspect()).as("%s", match.agreements()).isTrue();
        }
    }

    @Property
    void howANameIsWrittenSaysNothing(@ForAll("names") String name, @ForAll("contacts") ContactRecord other) {
        ContactRecord plain = ContactRecord.of(name, List.of(), List.of(), null);
        ContactRecord loud = ContactRecord.of(" " + name.toUpperCase(Locale.ROOT) + " ", List.of(), List.of(), null);

        assertThat(loud.name()).isEqualTo(plain.name());
        assertThat(ContactMatch.of(loud, other)).isEqualTo(ContactMatch.of(plain, other));
    }

    /** Pairs are found by their keys: none is lost that shares what is enough. */
    @Property
    void whoIsSuspectByOneThingMeets(@ForAll("contacts") ContactRecord one, @ForAll("contacts") ContactRecord other) {
        List<ContactAgreement> found = ContactMatch.of(one, other).agreements();

        if (found.contains(ContactAgreement.MOBILE_EQUAL)
                || found.contains(ContactAgreement.EMAIL_EQUAL)
                || found.contains(ContactAgreement.NAME_EQUAL)) {
            assertThat(Collections.disjoint(one.keys(), other.keys())).isFalse();
        }
    }
}
