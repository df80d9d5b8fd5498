package dev.guanxi.customer.totals;

import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;

/** The time that a report is about, from its beginning up to, but without, its end. */
public record ReportPeriod(Instant from, Instant until) {

    /** Before and after everything that is recorded. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

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
        refuseEmpty(begin, end.toInstant());
        if (Duration.between(begin, end.toInstant()).compareTo(length.longest()) > 0) {
            throw Refusal.invalidField(
                    "PERIOD_TOO_LONG",
                    "query:from",
                    begin,
                    "At most " + length.longest().toDays() + " days before the end.");
        }
        return new ReportPeriod(begin, end.toInstant());
    }

    /**
     * The period asked for of a report that tells of all times unless it is narrowed.
     *
     * @param from null for the beginning of all
     * @param until null for the end of all
     * @throws Refusal if it is empty
     */
    public static ReportPeriod ofAll(OffsetDateTime from, OffsetDateTime until) {
        Instant begin = from == null || from.toInstant().isBefore(FIRST) ? FIRST : from.toInstant();
        Instant end = until == null || until.toInstant().isAfter(LAST) ? LAST : until.toInstant();
        refuseEmpty(begin, end);
        return new ReportPeriod(begin, end);
    }

    /** The same in days, as they are in UTC. */
    public static ReportPeriod ofAllDays(LocalDate from, LocalDate until) {
        return ofAll(start(from), start(until));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static void refuseEmpty(Instant begin, Instant end) {
        if (!begin.isBefore(end)) {
            throw Refusal.invalidField("PERIOD_EMPTY", "query:from", begin, "Before the end, " + end + ".");
        }
    }

    /** The period that ended when this one began, and was as long. */
    public ReportPeriod before() {
        return new ReportPeriod(from.minus(Duration.between(from, until)), from);
    }
}
