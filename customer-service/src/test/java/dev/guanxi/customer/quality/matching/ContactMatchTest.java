package dev.guanxi.customer.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.contact.Phone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactMatchTest {

    private static final String MOBILE = "+861390000111";
    private static final String LINE = "+8657188880000";

    /** A name, then ways to be reached and a birthday: m1 is a mobile number, l1 a line, 05-20 or 1984-05-20 a day. */
    private static ContactRecord contact(String said) {
        List<String> parts = new ArrayList<>(List.of(said.split(" *, *")));
        String name = parts.remove(0);
        List<Phone> phones = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        Birthday birthday = null;
        for (String part : parts) {
            if (part.contains("@")) {
                emails.add(part);
            } else if (part.startsWith("m")) {
                phones.add(new Phone(Phone.Line.MOBILE, MOBILE + part.substring(1)));
            } else if (part.startsWith("l")) {
                phones.add(new Phone(Phone.Line.WORK, LINE));
            } else {
                birthday = birthday(part);
            }
        }
        return ContactRecord.of(name, phones, emails, birthday);
    }

    private static Birthday birthday(String day) {
        boolean lunar = day.endsWith("L");
        List<Integer> numbers = Arrays.stream(day.replace("L", "").split("-"))
                .map(Integer::valueOf)
                .collect(Collectors.toList());
        Integer year = numbers.size() > 2 ? numbers.remove(0) : null;
        return new Birthday(year, numbers.get(0), numbers.get(1), lunar ? DayCalendar.LUNAR : DayCalendar.GREGORIAN);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Chen Jing                     | Chen Jing                     | 94 | NAME_EQUAL
            Chen Jing                     | JING Chen                     | 94 | NAME_EQUAL
            Chen Jing                     | Ms. ChenJing                  | 94 | NAME_EQUAL
            Chen Jing                     | Ｃｈｅｎ Ｊｉｎｇ                  | 94 | NAME_EQUAL
            José Núñez                    | Jose Nunez                    | 94 | NAME_EQUAL
            王芳                           | 王 芳 女士                      | 94 | NAME_EQUAL
            張偉                           | 张伟                           | 94 | NAME_EQUAL
            王芳 Fang Wang                 | 王芳                           | 94 | NAME_EQUAL
            王芳 Fang Wang                 | Wang Fang                     | 94 | NAME_EQUAL
            王芳                           | 王伟                           | 0  | NAME_DIFFERS
            王芳                           | 王芳菲                         | 6  | NAME_IN_PART
            王芳                           | Wang Fang                     | 1  |
            Alexandra Petrova             | Aleksandra Petrova            | 67 | NAME_NEAR
            Frieda Quux                   | Frieda Maria Quux             | 67 | NAME_NEAR
            Wang Fang                     | Wang Feng                     | 11 | NAME_ALIKE
            Chen                          | Chen Jing                     | 6  | NAME_IN_PART
            J. Chen                       | Jing Chen                     | 6  | NAME_IN_PART
            Jing Chen                     | J. Chen                       | 6  | NAME_IN_PART
            Buyer 1                       | Buyer 2                       | 0  | NAME_DIFFERS
            Chen Jing, m1                 | Li Lei, m1                    | 80 | NAME_DIFFERS MOBILE_EQUAL
            王芳, m1                       | Wang Fang, m1                 | 98 | MOBILE_EQUAL
            Chen Jing, l1                 | Li Lei, l1                    | 0  | NAME_DIFFERS LINE_EQUAL
            Chen Jing, l1                 | Chen Jing, l1                 | 97 | NAME_EQUAL LINE_EQUAL
            Chen Jing, m1                 | Chen Jing, m2                 | 85 | NAME_EQUAL MOBILE_DIFFERS
            Chen Jing, c@a.cn             | Li Lei, C@A.cn                | 80 | NAME_DIFFERS EMAIL_EQUAL
            Chen Jing, m1, c@a.cn         | Li Lei, m1, l@a.cn            | 59 | NAME_DIFFERS MOBILE_EQUAL EMAIL_DIFFERS
            Chen Jing, info@a.cn          | Li Lei, info@a.cn             | 0  | NAME_DIFFERS
            Chen Jing, m1, chen@a.cn      | Chen Jing, m2, jing@b.cn      | 67 | NAME_EQUAL MOBILE_DIFFERS EMAIL_DIFFERS
            Chen Jin, chen.jin@a.cn       | Chen Jing, chen.jing@a.cn     | 67 | NAME_ALIKE EMAIL_NEAR
            Chen Jin, chen.jin@a1.cn      | Chen Jing, chen.jing@a1.cn    | 67 | NAME_ALIKE EMAIL_NEAR
            Chen Jin, chen.jin@a.cn       | Chen Jing, chen.jing@b.cn     | 4  | NAME_ALIKE EMAIL_DIFFERS
            Chen Jin, c.jin@a.cn          | Chen Jing, c.jing@a.cn        | 4  | NAME_ALIKE EMAIL_DIFFERS
            Wang Wei, wang.wei1@a.cn      | Wang Wen, wang.wei2@a.cn      | 4  | NAME_ALIKE EMAIL_DIFFERS
            Chen Jing, 05-20              | Chen Jing, 05-21              | 20 | NAME_EQUAL BIRTHDAY_DIFFERS
            Chen Jing, 1984-05-20         | Chen Jing, 05-20              | 100 | NAME_EQUAL BIRTHDAY_EQUAL
            Chen Jing, 1984-05-20         | Chen Jing, 1985-05-20         | 20 | NAME_EQUAL BIRTHDAY_DIFFERS
            Chen Jing, 05-20              | Chen Jing, 05-21L             | 94 | NAME_EQUAL
            Chen, 05-20                   | Chen Jing, 05-20              | 67 | NAME_IN_PART BIRTHDAY_EQUAL
            """)
    void isJudged(String one, String other, int score, String agreements) {
        ContactMatch match = ContactMatch.of(contact(one), contact(other));

        assertThat(match.agreements().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(agreements == null ? "" : agreements);
        assertThat(match.score()).isEqualTo(score);
        assertThat(match.isSuspect()).isEqualTo(score >= 50);
    }

    @ParameterizedTest
    @EnumSource
    void everyAgreementHasItsReasonInBothLanguages(ContactAgreement agreement) {
        assertThat(Reasons.in(Locale.ENGLISH).of(agreement)).isNotBlank().isASCII();
        assertThat(Reasons.in(Locale.SIMPLIFIED_CHINESE).of(agreement)).containsPattern("\\p{IsHan}");
    }

    @Test
    void evidenceIsToldByFieldWithItsWeight() {
        assertThat(Evidence.ofContacts(
                        List.of(ContactAgreement.NAME_EQUAL, ContactAgreement.MOBILE_DIFFERS),
                        Reasons.in(Locale.ENGLISH)))
                .containsExactly(
                        new Evidence("name", "NAME_EQUAL", 11, "the same name"),
                        new Evidence("phones", "MOBILE_DIFFERS", -1.5, "different mobile numbers"));
    }

    /** Fingerprints of this are kept: if it came out otherwise, all that was ever told apart would be open again. */
    @Test
    void whatIsPrintedStaysAsItIs() {
        assertThat(contact("Chen Jing, m1, jing@a.cn, C@a.cn"))
                .hasToString("ContactRecord[name=PersonName[letters=[chen, jing], han=, numbers=[]],"
                        + " phones={+8613900001111=true}, emails=[c@a.cn, jing@a.cn], birthday=null]");
    }

    @Test
    void twoPrintAlikeUntilOneReadsDifferently() {
        ContactRecord one = contact("Chen Jing, m1");
        ContactRecord other = contact("Chen Jing, m2");

        assertThat(one.printWith(other)).isEqualTo(other.printWith(contact("CHEN Jing, m1")));
        assertThat(one.printWith(other)).isNotEqualTo(one.printWith(contact("Chen Jing, m3")));
        assertThat(one.printWith(one)).isNotEqualTo(other.printWith(other));
    }
}
