package dev.guanxi.customer.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyingRhythmTest {

    private static final RhythmLimits LIMITS = new RhythmLimits(3, new BigDecimal("3"), new BigDecimal("0.95"), 30);

    private static BuyingRhythm rhythm(String gaps) {
        return new BuyingRhythm(
                Arrays.stream(gaps.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest(name = "gaps {0}: median {1}, spread {2}, allowed {3}")
    @CsvSource({
        // gaps, median, spread, allowed days, and which of the three limits holds
        "7 7 7 7,           7,     0,  30", // floor
        "14 14,            14,     0,  42", // 3 x median
        "20 10 30 40,      25,    20,  75", // 3 x median of two
        "5 6,               5.5,   1,  30", // floor over 16.5
        "11 10,            10.5,   1,  32", // part of a day is let pass
        "2 2 2 2 100,       2,     0, 100", // a rare long gap of its own
        "90 1 1,            1,    89,  90",
        "365 365,         365,     0, 1095",
    })
    void allowsTheGreatestOfThreeLimits(String gaps, BigDecimal median, int spread, int allowed) {
        BuyingRhythm rhythm = rhythm(gaps);

        assertThat(rhythm.median()).isEqualByComparingTo(median);
        assertThat(rhythm.spread()).isEqualTo(spread);
        assertThat(rhythm.allowedDays(LIMITS)).isEqualTo(allowed);
        assertThat(rhythm.isBrokenBy(allowed, LIMITS)).isFalse();
        assertThat(rhythm.isBrokenBy(allowed + 1, LIMITS)).isTrue();
    }

    @ParameterizedTest(name = "{0} gaps of 7 days: known {1}")
    @CsvSource({"0, false", "1, false", "2, true", "3, true"})
    void needsThreePurchaseDays(int gaps, boolean known) {
        BuyingRhythm rhythm = new BuyingRhythm(java.util.Collections.nCopies(gaps, 7));

        assertThat(rhythm.purchaseDays()).isEqualTo(gaps + 1);
        assertThat(rhythm.isKnown(LIMITS)).isEqualTo(known);
        assertThat(rhythm.isBrokenBy(10_000, LIMITS)).isEqualTo(known);
    }

    @ParameterizedTest(name = "bought on {0}: stopped {1}")
    @CsvSource({
        "'',                                       false",
        "2011-01-01,                               false",
        "2011-01-01 2011-01-08,                    false",
        "2011-01-01 2011-01-08 2011-01-15,         true",
        "2011-01-01 2011-01-08 2011-01-15 2011-05-02, false",
        "2011-01-01 2011-01-08 2011-05-01,         false",
        "2011-03-31 2011-04-30 2011-05-01,         false",
    })
    void daysTellWhetherSomebodyHasStopped(String days, boolean stopped) {
        List<LocalDate> bought = Arrays.stream(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();

        assertThat(BuyingRhythm.isBroken(bought, LocalDate.parse("2011-06-01"), LIMITS))
                .isEqualTo(stopped);
    }

    @Test
    void limitsAreTheCallers() {
        RhythmLimits strict = new RhythmLimits(5, BigDecimal.ONE, new BigDecimal("0.5"), 1);

        assertThat(rhythm("7 7 7").isKnown(strict)).isFalse();
        assertThat(rhythm("7 7 7 90").allowedDays(strict)).isEqualTo(7);
    }

    @Test
    void theOrderOfTheGapsDoesNotMatter() {
        assertThat(new BuyingRhythm(List.of(30, 1, 9)).allowedDays(LIMITS))
                .isEqualTo(new BuyingRhythm(List.of(1, 9, 30)).allowedDays(LIMITS));
    }
}
