package dev.guanxi.customer.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeMonthsTest {

    private static final long SECONDS = 5L * 365 * 24 * 3_600;
    private static final Instant SOME_TIME = Instant.parse("2019-12-14T23:59:59Z");

    @ParameterizedTest(name = "{0} to {1}: before {2}, months {3} to {4}, from {5} on")
    @CsvSource({
        "2024-01-01T00:00:00Z, 2024-03-01T00:00:00Z, 2024-01-01T00:00:00Z, 2024-01-01, 2024-03-01, 2024-03-01T00:00:00Z",
        "2024-01-01T00:00:01Z, 2024-03-01T00:00:01Z, 2024-02-01T00:00:00Z, 2024-02-01, 2024-03-01, 2024-03-01T00:00:00Z",
        "2024-01-31T00:00:00Z, 2024-03-31T00:00:00Z, 2024-02-01T00:00:00Z, 2024-02-01, 2024-03-01, 2024-03-01T00:00:00Z",
        "2024-01-02T00:00:00Z, 2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z, 2024-02-01, 2024-02-01, 2024-02-29T00:00:00Z",
        "2024-01-02T00:00:00Z, 2024-01-03T00:00:00Z, 2024-01-03T00:00:00Z, 2024-01-01, 2024-01-01, 2024-01-03T00:00:00Z",
        "0001-01-01T00:00:00Z, 9999-12-31T00:00:00Z, 0001-01-01T00:00:00Z, 0001-01-01, 9999-12-01, 9999-12-01T00:00:00Z"
    })
    void splitsAPeriod(
            Instant from, Instant until, Instant leadUntil, LocalDate first, LocalDate last, Instant restFrom) {
        WholeMonths months = WholeMonths.of(from, until);

        assertThat(months.leadUntil()).isEqualTo(leadUntil);
        assertThat(months.first()).isEqualTo(first);
        assertThat(months.last()).isEqualTo(last);
        assertThat(months.restFrom()).isEqualTo(restFrom);
    }

    @Property
    void everyTimeIsCountedOnceOrIsOutside(
            @ForAll @LongRange(max = SECONDS) long from,
            @ForAll @LongRange(min = 1, max = SECONDS) long length,
            @ForAll @LongRange(max = 3 * SECONDS) long time) {
        Instant begin = SOME_TIME.plusSeconds(from);
        Instant at = SOME_TIME.minusSeconds(SECONDS / 2).plusSeconds(time);
        WholeMonths months = WholeMonths.of(begin, begin.plusSeconds(length));

        assertThat(timesCounted(months, at)).isEqualTo(within(begin, at, begin.plusSeconds(length)));
        assertThat(timesCounted(months.withoutMonths(), at)).isEqualTo(within(begin, at, begin.plusSeconds(length)));
    }

    @Property
    void whatIsLeftIsLessThanTwoMonths(
            @ForAll @LongRange(max = SECONDS) long from, @ForAll @LongRange(min = 1, max = SECONDS) long length) {
        Instant begin = SOME_TIME.plusSeconds(from);
        WholeMonths months = WholeMonths.of(begin, begin.plusSeconds(length));

        Duration left = Duration.between(months.from(), months.leadUntil())
                .plus(Duration.between(months.restFrom(), months.until()));

        assertThat(left).isLessThan(Duration.ofDays(62));
    }

    private static int timesCounted(WholeMonths months, Instant at) {
        LocalDate month = LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
        boolean inMonths = !month.isBefore(months.first()) && month.isBefore(months.last());
        return within(months.from(), at, months.leadUntil())
                + (inMonths ? 1 : 0)
                + within(months.restFrom(), at, months.until());
    }

    private static int within(Instant from, Instant at, Instant until) {
        return !at.isBefore(from) && at.isBefore(until) ? 1 : 0;
    }
}
