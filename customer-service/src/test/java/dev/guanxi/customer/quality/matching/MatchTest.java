package dev.guanxi.customer.quality.matching;

import static dev.guanxi.customer.quality.matching.Verdict.DIFFERENT;
import static dev.guanxi.customer.quality.matching.Verdict.SAME;
import static dev.guanxi.customer.quality.matching.Verdict.SUSPECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatchTest {

    private static MatchRecord organisation(String name, String street, String city, String postalCode, String phone) {
        return MatchRecord.of(false, name, street, city, null, postalCode, "CN", phone);
    }

    private static MatchRecord person(String name, String street, String city) {
        return MatchRecord.of(true, name, street, city, null, null, "CN", null);
    }

    static List<Arguments> examples() {
        MatchRecord acme = organisation("Acme PC", "199 Wensan Road", "Hangzhou", "310012", "0571 8888 0000");
        MatchRecord bare = organisation("Acme PC", null, null, null, null);
        return List.of(
                Arguments.of("itself", acme, acme, SAME),
                Arguments.of("a bare equal name", bare, bare, DIFFERENT),
                Arguments.of("a bare equal name and one in full", acme, bare, DIFFERENT),
                Arguments.of(
                        "an equal name in one city",
                        organisation("Acme PC", null, "Hangzhou", null, null),
                        organisation("Acme PC", null, "Hangzhou", null, null),
                        SUSPECT),
                Arguments.of(
                        "an equal long name",
                        organisation("海康威视数字技术", null, null, null, null),
                        organisation("杭州海康威视数字技术股份有限公司", null, null, null, null),
                        SUSPECT),
                Arguments.of(
                        "name and phone",
                        organisation("ACME PC Ltd", null, null, null, "+86 571 8888 0000"),
                        organisation("Acme P.C.", null, null, null, "(0571) 88880000"),
                        SAME),
                Arguments.of(
                        "name and address in another spelling",
                        organisation("聯想集團", "文三路199号", "杭州", null, null),
                        organisation("联想", "浙江省杭州市西湖区文三路１９９号", "杭州市", null, null),
                        SAME),
                Arguments.of(
                        "a neighbour in the same tower",
                        acme,
                        organisation("Bright Law Firm", "199 Wensan Road", "Hangzhou", "310012", "0571 7777 1234"),
                        DIFFERENT),
                Arguments.of(
                        "a neighbour whose name has letters in common",
                        organisation("Review b3c7883b", "199 Wensan Road", "Hangzhou", "310012", null),
                        organisation("Acme ea38fa23", "199 Wensan Road", "Hangzhou", "310012", null),
                        DIFFERENT),
                Arguments.of(
                        "numbered branches",
                        organisation("School 12", "1 Main Street", "Hangzhou", null, null),
                        organisation("School 13", "1 Main Street", "Hangzhou", null, null),
                        DIFFERENT),
                Arguments.of(
                        "namesakes in two cities",
                        organisation("Acme PC", "1 Wensan Road", "Hangzhou", "310012", null),
                        organisation("Acme PC", "7 Nanjing Road", "Shanghai", "200001", null),
                        DIFFERENT),
                Arguments.of(
                        "persons of one family", person("王伟", "文三路1号", "杭州"), person("王芳", "文三路1号", "杭州"), DIFFERENT),
                Arguments.of(
                        "a person with names swapped",
                        person("Wei Wang", "1 Wensan Road", "Hangzhou"),
                        person("Wang, Wei", "1 Wensan Rd.", "Hangzhou"),
                        SAME));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isJudged(String example, MatchRecord one, MatchRecord other, Verdict expected) {
        Match match = Match.of(one, other);

        assertThat(match.verdict())
                .as("%s: %s bits", match.agreements(), match.bits())
                .isEqualTo(expected);
    }

    static List<Arguments> shared() {
        MatchRecord acme = organisation("Acme PC", "199 Wensan Road", "Hangzhou", "310012", null);
        MatchRecord bare = organisation("Acme PC", null, null, null, null);
        MatchRecord other = organisation("Bright Law Firm", "7 Nanjing Road", "Shanghai", "200001", "021 7777 1234");
        MatchRecord branch = organisation("Acme PC", "1 Main Street", "Hangzhou", null, null);
        return List.of(
                Arguments.of("a mobile number, nothing else", acme, other, of(Kind.MOBILE), SUSPECT),
                Arguments.of("an address, nothing else", acme, other, of(Kind.EMAIL), SUSPECT),
                Arguments.of("a line, nothing else", acme, other, of(Kind.LINE), DIFFERENT),
                Arguments.of("a line and an equal name in one city", acme, branch, of(Kind.LINE), SUSPECT),
                Arguments.of("an equal name and a mobile number", acme, bare, of(Kind.MOBILE), SUSPECT),
                Arguments.of("an equal name and a contact's phone", acme, bare, SharedContacts.PHONE, SAME),
                Arguments.of("a contact's phone, nothing else", acme, other, SharedContacts.PHONE, DIFFERENT),
                Arguments.of("all of one person", acme, acme, of(Kind.MOBILE).with(Kind.EMAIL), SAME));
    }

    private static SharedContacts of(Kind kind) {
        return SharedContacts.NONE.with(kind);
    }

    @ParameterizedTest(name = "shared: {0}")
    @MethodSource("shared")
    void isJudgedByWhatContactsShare(
            String example, MatchRecord one, MatchRecord other, SharedContacts shared, Verdict expected) {
        Match match = Match.of(one, other, shared);

        assertThat(match.verdict())
                .as("%s: %s bits", match.agreements(), match.bits())
                .isEqualTo(expected);
    }

    /** A person is mostly reached in several ways: they count once. */
    @Test
    void waysToReachOnePersonCountOnce() {
        MatchRecord one = organisation("Acme PC", null, null, null, null);

        assertThat(Match.of(one, one, of(Kind.MOBILE).with(Kind.EMAIL).with(Kind.LINE))
                        .agreements())
                .containsExactly(Agreement.NAME_EQUAL, Agreement.CONTACT_MOBILE_EQUAL);
    }

    @Test
    void scoresAreProbabilitiesInPercent() {
        Match even = new Match(List.of(Agreement.NAME_ALIKE, Agreement.CITY_EQUAL, Agreement.CITY_NEAR));

        assertThat(new Match(List.of()).score()).isZero();
        assertThat(even.bits()).isEqualTo(9.5);
        assertThat(even.score()).isEqualTo(59);
        assertThat(new Match(List.of(Agreement.values())).score()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void everyAgreementHasItsReasonInBothLanguages(Agreement agreement) {
        String english = Reasons.in(Locale.ENGLISH).of(agreement);
        String chinese = Reasons.in(Locale.SIMPLIFIED_CHINESE).of(agreement);

        assertThat(english).isNotBlank().isASCII();
        assertThat(chinese).containsPattern("\\p{IsHan}");
    }

    @Test
    void evidenceIsToldByFieldWithItsWeight() {
        List<Agreement> agreements = List.of(Agreement.NAME_EQUAL, Agreement.HOUSE_DIFFERS);

        assertThat(Evidence.of(agreements, Reasons.in(Locale.ENGLISH)))
                .containsExactly(
                        new Evidence("name", "NAME_EQUAL", 8, "the same name"),
                        new Evidence("address", "HOUSE_DIFFERS", -2, "the same street, different houses"));
        assertThat(Evidence.of(agreements, Reasons.in(Locale.SIMPLIFIED_CHINESE)))
                .extracting(Evidence::text)
                .containsExactly("名称相同", "街道相同，门牌不同");
    }
}
