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

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "+86 571 8888 0000    | +8657188880000",
                "+86-138-0013-8000    | +8613800138000",
                "0086 571 88880000    | +8657188880000",
                "+49 (0)171 / 123.456 | +49171123456",
                "+1 (202) 555‑0123    | +12025550123",
                "＋８６　５７１　８８８８００００ | +8657188880000",
                "+8657188880000       | +8657188880000",
            })
    void internationalNumbersHaveOneFormForWhatPeopleWrite(String written, String kept) {
        assertThat(PhoneNumbers.international(written)).contains(kept);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0571 8888 0000",
        "88880000",
        "+0571 88880000",
        "+86 57",
        "+1234567890123456",
        "+86 571 8888 ext 4",
        "+86 571+8888000",
        "+999 12345678",
        "+1 202 555 01234 5678",
        "'+'",
        "''",
        "phone",
    })
    void whatIsNoInternationalNumberStaysNone(String written) {
        assertThat(PhoneNumbers.international(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1} → {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "0571-88880000,           CN, +8657188880000",
                "（０５７１）88880000,     CN, +8657188880000",
                "(312) 386-5286,          US, +13123865286",
                "+49 (0)171 / 123.456,    CN, +49171123456",
                "00 49 30 123456,         DE, +4930123456",
                "0571-88880000,           -,  -",
                "0571-88880000 ext 4,     CN, -",
                "Mr Chen 0571-88880000,   CN, -",
                "0571-88880000 or 88881,  CN, -",
                "1-800-FLOWERS,           US, -",
                "12,                      CN, -",
            })
    void withinACountryItsCodeMayBeMissing(String written, String country, String kept) {
        assertThat(PhoneNumbers.within(country, written).orElse(null)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"386-5286, -, 3865286", "-, CN, ''", "386 5286 x, -, 3865286"})
    void areComparedByTheirDigitsWhereTheCountryIsUnknown(String written, String country, String expected) {
        assertThat(PhoneNumbers.comparable(written, country)).isEqualTo(expected);
    }
}
