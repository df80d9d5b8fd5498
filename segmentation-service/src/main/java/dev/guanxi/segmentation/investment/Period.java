package dev.guanxi.segmentation.investment;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;

/** Days in UTC, the last not included. */
record Period(LocalDate from, LocalDate until) {

    Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("from must be before until, but they are " + from + ", " + until);
        }
    }

    /**
     * What a request asks for.
     *
     * @param from null for a year before the end
     * @param until null for the day after today, so that today counts
     */
    static Period asked(LocalDate from, LocalDate until, LocalDate today) {
        LocalDate end = until == null ? today.plusDays(1) : until;
        LocalDate start = from == null ? end.minusYears(1) : from;
        if (!start.isBefore(end)) {
            throw Refusal.invalidField("PERIOD_EMPTY", "query:from", from, "A day before " + end + ", where it ends.");
        }
        return new Period(start, end);
    }
}
