package dev.guanxi.segmentation.segment.rule;

import java.time.Instant;
import java.util.List;

/**
 * One place where a rule asks for a fact.
 *
 * @param node of the rule's syntax tree that has the value
 * @param days of a window; 0 for other facts
 * @param thresholds numbers of days that it is compared with; empty if with anything else
 */
record Usage(Fact fact, long node, long days, List<Long> thresholds) {

    /** When what it says may change next while nothing happens; null if never. */
    Instant nextChange(FactSheet sheet, Instant now) {
        Moments moments = sheet.series(fact);
        return switch (fact.passing()) {
            case STAYS -> null;
            case WINDOW -> moments.nextChange(now, days);
            case UNTIL -> moments.nextAhead(now);
            case DAYS_SINCE -> nextThreshold(moments, now);
        };
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
