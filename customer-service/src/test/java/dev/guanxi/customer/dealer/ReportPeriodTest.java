package dev.guanxi.customer.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void isTheYearUpToNowIfNothingElseIsSaid() {
        assertThat(ReportPeriod.of(null, null, NOW))
                .isEqualTo(new ReportPeriod(Instant.parse("2025-03-01T00:00:00Z"), NOW));
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
                .isThrownBy(() -> ReportPeriod.of(from, until, NOW))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
