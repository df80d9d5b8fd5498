package dev.guanxi.customer.dealer;

import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The time that a report is about, from its beginning up to, but without, its end. */
record ReportPeriod(Instant from, Instant until) {

    static final Duration LONGEST = Duration.ofDays(1_100);

    /**
     * The period asked for.
     *
     * @param from null for a year before the end
     * @param until null for now
     * @throws Refusal if it is empty or too long
     */
    static ReportPeriod of(OffsetDateTime from, OffsetDateTime until, Instant now) {
        OffsetDateTime end = until == null ? now.atOffset(ZoneOffset.UTC) : until;
        Instant begin = (from == null ? end.minusYears(1) : from).toInstant();
        if (!begin.isBefore(end.toInstant())) {
            throw Refusal.invalidField("PERIOD_EMPTY", "query:from", begin, "Before the end, " + end.toInstant() + ".");
        }
        if (Duration.between(begin, end.toInstant()).compareTo(LONGEST) > 0) {
            throw Refusal.invalidField(
                    "PERIOD_TOO_LONG", "query:from", begin, "At most " + LONGEST.toDays() + " days before the end.");
        }
        return new ReportPeriod(begin, end.toInstant());
    }

    /** The period that ended when this one began, and was as long. */
    ReportPeriod before() {
        return new ReportPeriod(from.minus(Duration.between(from, until)), from);
    }
}
