package dev.guanxi.customer.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The whole months of UTC in a period, of which there are totals, and what is left before and after them; each from its
 * first time until before its last.
 *
 * @param from the period's beginning
 * @param first the first month; the last one where there is none, so that months are from this one until before that one
 * @param last the month after the last
 * @param until the period's end
 */
public record WholeMonths(Instant from, LocalDate first, LocalDate last, Instant until) {

    /** The whole months from a time until before another. */
    public static WholeMonths of(Instant from, Instant until) {
        LocalDate last = month(until);
        LocalDate begun = month(from);
        LocalDate first = start(begun).equals(from) ? begun : begun.plusMonths(1);
        return first.isBefore(last) ? new WholeMonths(from, first, last, until) : none(from, until);
    }

    /** The same period without its months: all of it is what is left. */
    public WholeMonths withoutMonths() {
        return none(from, until);
    }

    private static WholeMonths none(Instant from, Instant until) {
        return new WholeMonths(from, month(until), month(until), until);
    }

    /** Until when what is left before the months lasts. */
    public Instant leadUntil() {
        return hasMonths() ? start(first) : until;
    }

    /** From when on there is what is left after the months. */
    public Instant restFrom() {
        return hasMonths() ? start(last) : until;
    }

    private boolean hasMonths() {
        return first.isBefore(last);
    }

    private static LocalDate month(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
