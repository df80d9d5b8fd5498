package dev.guanxi.visitplanner.report;

import jakarta.validation.constraints.NotNull;
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
@Schema(description = "A promise made at a visit: a task with an owner and a due date.", examples = """
                {"id":"01987f11-0a41-7d10-9f32-4c6e8a0b2d02","version":1,
                 "reportId":"01987f11-0a40-7c52-8e21-3b5d7f9a1c01",
                 "customerId":"0196a0b2-7c00-7000-8000-0000000017ac","what":"Send the service level sheet",
                 "owner":"am-li","dueOn":"2026-05-08","state":"OPEN"}""")
public record Promise(
        @NotNull UUID id,
        long version,
        @NotNull UUID reportId,
        @NotNull UUID customerId,
        @NotNull String what,
        @NotNull String owner,
        @NotNull LocalDate dueOn,
        @NotNull State state,
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
