package dev.guanxi.loyalty.backfill;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the purchases from before are dealt with.
 *
 * @param customers customers done so far
 * @param finishedAt null while it runs
 */
@Schema(description = "Whether purchases made before this was set up are dealt with; figures are complete once DONE.")
public record Backfill(State state, long customers, Instant startedAt, Instant finishedAt) {

    /** RUNNING until all purchases from before are dealt with. */
    @Schema(name = "BackfillState")
    public enum State {
        RUNNING,
        DONE
    }

    record Row(
            UUID subjectId,
            Subject subject,
            State state,
            UUID position,
            long customers,
            Instant startedAt,
            Instant finishedAt) {

        Backfill shown() {
            return new Backfill(state, customers, startedAt, finishedAt);
        }
    }
}
