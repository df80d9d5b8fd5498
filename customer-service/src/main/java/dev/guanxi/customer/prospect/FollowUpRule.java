package dev.guanxi.customer.prospect;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Within how many days prospects of a source are followed up: competitors court the same people (C5). */
final class FollowUpRule {

    private final Map<ProspectSource, Integer> days;

    /** @param days of 24 hours per source, at least 1; a source that is absent has no due date */
    FollowUpRule(Map<ProspectSource, Integer> days) {
        this.days = new EnumMap<>(ProspectSource.class);
        days.forEach((source, within) -> {
            if (within < 1) {
                throw new IllegalArgumentException("The follow-up days of " + source + " must be at least 1, but are "
                        + within + ". Maybe the source should be left out: then nothing is due.");
            }
            this.days.put(source, within);
        });
    }

    /** Days within which the source's prospects are followed up, null where nothing is due. */
    Integer days(ProspectSource source) {
        return days.get(source);
    }

    /** When the first follow-up is due, null where none is. */
    Instant dueAt(ProspectSource source, Instant capturedAt) {
        Integer within = days.get(source);
        return within == null ? null : capturedAt.plus(Duration.ofDays(within));
    }

    /** When the first follow-up of a capture is due: when it says so, or else by its source. */
    Instant dueAt(ProspectCapture capture, Instant capturedAt) {
        return capture.followUpDueAt() == null
                ? dueAt(capture.source(), capturedAt)
                : capture.followUpDueAt().toInstant();
    }
}
