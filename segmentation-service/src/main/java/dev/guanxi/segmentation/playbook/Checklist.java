package dev.guanxi.segmentation.playbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A playbook gone through by somebody on a day.
 *
 * @param owner the subject of the token that made it
 * @param visitId the visit it is for; null for the day as such
 * @param ticks by item what was ticked
 */
record Checklist(
        UUID id,
        long version,
        String playbook,
        String owner,
        LocalDate day,
        UUID visitId,
        Instant createdAt,
        Map<String, Tick> ticks) {

    /** What was said of an item. */
    record Tick(boolean done, String note, String by, Instant at) {

        boolean says(TickData said) {
            return done == said.done() && Objects.equals(note, said.note());
        }
    }

    Checklist with(Map<String, Tick> others) {
        return new Checklist(id, version, playbook, owner, day, visitId, createdAt, Map.copyOf(others));
    }
}
