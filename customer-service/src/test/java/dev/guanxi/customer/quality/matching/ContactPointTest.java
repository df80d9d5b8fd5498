package dev.guanxi.customer.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@acme.example",
                "INFO@acme.example",
                "sales.beijing@acme.example",
                "no-reply@acme.example",
                "hr2@acme.example",
                "info+web@acme.example",
                "customer_service@acme.example",
                "kefu@acme.example",
                "ｉｎｆｏ@acme.example"
            })
    void severalReadWhatIsSentToAFunction(String address) {
        assertThat(ContactPoint.email(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Chen.Jing@Acme.Example, chen.jing@acme.example",
        "chen+crm@acme.example,  chen+crm@acme.example",
        "salesman@acme.example,  salesman@acme.example",
        "c@acme.example,         c@acme.example"
    })
    void onePersonReadsWhatIsSentToAName(String address, String value) {
        assertThat(ContactPoint.email(address)).contains(new ContactPoint(Kind.EMAIL, value));
    }

    @ParameterizedTest
    @CsvSource({"true, +86 139 0000 1111, MOBILE, +8613900001111", "false, 0086 (571) 8888-0000, LINE, +8657188880000"})
    void numbersAreInOneForm(boolean mobile, String number, Kind kind, String value) {
        assertThat(ContactPoint.phone(mobile, number)).contains(new ContactPoint(kind, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "0571 8888 0000", "call me", ""})
    void whatIsNoNumberLeadsNowhere(String number) {
        assertThat(ContactPoint.phone(true, number)).isEmpty();
    }

    /** A mobile number that elsewhere is said to ring at work is the same number. */
    @ParameterizedTest
    @CsvSource({"MOBILE, LINE, true", "MOBILE, EMAIL, false"})
    void kindsOfNumbersMeet(Kind one, Kind other, boolean meet) {
        String value = "+8613900001111";

        assertThat(new ContactPoint(one, value).key().equals(new ContactPoint(other, value).key()))
                .isEqualTo(meet);
    }
}
