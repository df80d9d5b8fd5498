package dev.guanxi.visitplanner.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A promise made at a visit: a task with an owner and a due date (V4).
 *
 * @param version 1 when made, 2 when kept; the ETag
 * @param owner subject of who has to keep it
 */
@Schema(description = "A promise made at a visit: a task with an owner and a due date.")
public record Promise(
        UUID id,
        long version,
        UUID reportId,
        UUID customerId,
        String what,
        String owner,
        LocalDate dueOn,
        State state,
        Instant keptAt,
        String keptBy,
        String note) {

    /** Whether it is still to be kept. */
    @Schema(name = "PromiseState")
    public enum State {
        OPEN,
        KEPT
    }
}
