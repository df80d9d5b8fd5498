package dev.guanxi.customer.totals;

import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;

/** The time that a report is about, from its beginning up to, but without, its end. */
public record ReportPeriod(Instant from, Instant until) {

    /**
     * How long the periods of a report are.
     *
     * @param usual where no beginning is said
     */
    public record Length(Period usual, Duration longest) {}

    /**
     * The period asked for.
     *
     * @param from null for the usual time before the end
     * @param until null for now
     * @throws Refusal if it is empty or too long
     */
    public static ReportPeriod of(OffsetDateTime from, OffsetDateTime until, Instant now, Length length) {
        OffsetDateTime end = until == null ? now.atOffset(ZoneOffset.UTC) : until;
        Instant begin = (from == null ? end.minus(length.usual()) : from).toInstant();
        if (!begin.isBefore(end.toInstant())) {
            throw Refusal.invalidField("PERIOD_EMPTY", "query:from", begin, "Before the end, " + end.toInstant() + ".");
        }
        if (Duration.between(begin, end.toInstant()).compareTo(length.longest()) > 0) {
            throw Refusal.invalidField(
                    "PERIOD_TOO_LONG",
                    "query:from",
                    begin,
                    "At most " + length.longest().toDays() + " days before the end.");
        }
        return new ReportPeriod(begin, end.toInstant());
    }

    /** The period that ended when this one began, and was as long. */
    public ReportPeriod before() {
        return new ReportPeriod(from.minus(Duration.between(from, until)), from);
    }
}
