package dev.guanxi.customer.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.customer.totals.ReportPeriod.Length;
import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static final Length YEAR = new Length(Period.ofYears(1), Duration.ofDays(1_100));

    @Test
    void isTheUsualTimeUpToNowIfNothingElseIsSaid() {
        assertThat(ReportPeriod.of(null, null, NOW, YEAR))
                .isEqualTo(new ReportPeriod(Instant.parse("2025-03-01T00:00:00Z"), NOW));
        assertThat(ReportPeriod.of(null, null, NOW, new Length(Period.ofDays(7), Duration.ofDays(30))))
                .isEqualTo(new ReportPeriod(Instant.parse("2026-02-22T00:00:00Z"), NOW));
    }

    @Test
    void isTheUsualTimeBeforeTheEndThatIsSaid() {
        assertThat(ReportPeriod.of(null, OffsetDateTime.parse("2025-01-01T00:00:00+08:00"), NOW, YEAR))
                .isEqualTo(
                        new ReportPeriod(Instant.parse("2023-12-31T16:00:00Z"), Instant.parse("2024-12-31T16:00:00Z")));
    }

    @Test
    void isAllTimesWhereAReportIsOfAll() {
        ReportPeriod all =
                new ReportPeriod(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

        assertThat(ReportPeriod.ofAll(null, null)).isEqualTo(all);
        assertThat(ReportPeriod.ofAll(
                        OffsetDateTime.parse("0001-01-01T00:00:00+08:00"),
                        OffsetDateTime.parse("9999-12-31T00:00:00-08:00")))
                .isEqualTo(all);
        assertThat(ReportPeriod.ofAllDays(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)))
                .isEqualTo(new ReportPeriod(Instant.parse("2026-02-01T00:00:00Z"), NOW));
    }

    @Test
    void noDaysAreNoPeriod() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportPeriod.ofAllDays(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("PERIOD_EMPTY"));
    }

    @Test
    void thePeriodBeforeIsAsLongAndTouches() {
        ReportPeriod march = new ReportPeriod(NOW, Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(march.before()).isEqualTo(new ReportPeriod(Instant.parse("2026-01-29T00:00:00Z"), NOW));
    }

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z, PERIOD_EMPTY",
        "2026-03-01T00:00:00Z, 2026-02-01T00:00:00Z, PERIOD_EMPTY",
        "2020-03-01T00:00:00Z, 2026-02-01T00:00:00Z, PERIOD_TOO_LONG"
    })
    void refused(OffsetDateTime from, OffsetDateTime until, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ReportPeriod.of(from, until, NOW, YEAR))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
