package dev.guanxi.segmentation.segment.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * One place where a rule asks for a fact.
 *
 * @param node of the rule's syntax tree that has the value
 * @param days of a window; 0 for other facts
 * @param thresholds numbers of days that it is compared with; empty if with anything else
 */
record Usage(Fact fact, long node, long days, List<Long> thresholds) {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    /** When what it says may change next while nothing happens; null if never. */
    Instant nextChange(FactSheet sheet, Instant now) {
        Moments moments = sheet.series(fact);
        return switch (fact.passing()) {
            case STAYS -> null;
            case DAILY -> nextTurn(sheet.customerId(), now);
            case WINDOW -> moments.nextChange(now, days);
            case UNTIL -> moments.nextAhead(now);
            case DAYS_SINCE -> nextThreshold(moments, now);
        };
    }

    /** The customer's own time of day, lest everybody is due in the same moment. */
    private static Instant nextTurn(UUID customer, Instant now) {
        long since = Math.floorMod(now.getEpochSecond() - customer.hashCode(), DAY);
        return now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(DAY - since);
    }

    /** Where it is compared with nothing fixed, every day may change something. */
    private Instant nextThreshold(Moments moments, Instant now) {
        if (thresholds.isEmpty()) {
            return moments.reaches(now, moments.daysSinceLast(now) + 1);
        }
        Instant next = null;
        for (long threshold : thresholds) {
            next = Moments.earlier(next, moments.reaches(now, threshold));
        }
        return next;
    }
}
