package dev.guanxi.customer.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+86 571 8888 0000,  -, +8657188880000",
                "0571-88880000,     CN, +8657188880000",
                "（０５７１）88880000, CN, +8657188880000",
                "00 49 30 123456,   DE, +4930123456",
                "(312) 386-5286,    US, +13123865286",
                "0571-88880000,      -, -",
                "12,                CN, -",
                "call me,           CN, -",
            })
    void becomeE164HoweverTheyAreWritten(String written, String country, String expected) {
        assertThat(PhoneNumbers.e164(written, country).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"386-5286, -, 3865286", "-, CN, ''", "386 5286 x, -, 3865286"})
    void areComparedByTheirDigitsWhereTheCountryIsUnknown(String written, String country, String expected) {
        assertThat(PhoneNumbers.comparable(written, country)).isEqualTo(expected);
    }
}
