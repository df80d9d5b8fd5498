package dev.guanxi.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class E164Test {

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
    void oneFormForWhatPeopleWrite(String written, String kept) {
        assertThat(E164.plain(written)).isEqualTo(kept).matches(E164.PATTERN);
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
        "'+'",
        "''",
        "phone",
    })
    void whatIsNoInternationalNumberStaysNone(String written) {
        assertThat(E164.plain(written)).doesNotMatch(E164.PATTERN);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", ".", "/", " (", ") ", "　", "–");
    }

    @Property
    void separatorsDoNotMakeAnotherNumber(
            @ForAll @LongRange(min = 1_000_000, max = 999_999_999_999_999L) long digits,
            @ForAll @From("separators") String separator) {
        String number = "+" + digits;
        String written = String.join(separator, number.split(""));

        assertThat(E164.plain(written)).isEqualTo(number).matches(E164.PATTERN);
    }
}
