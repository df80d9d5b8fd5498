package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run in a list. */
@Schema(description = "A tier run in a list")
record TierRunSummary(
        UUID id,
        boolean preview,
        Instant asOf,
        TierRun.State state,
        int modelVersion,
        String requestedBy,
        Instant startedAt,
        Instant finishedAt,
        UUID supersededBy,

        @Schema(description = "How many accounts were ranked")
        Long accounts) {

    static TierRunSummary of(TierRun run) {
        return new TierRunSummary(
                run.id(),
                run.preview(),
                run.asOf(),
                run.state(),
                run.modelVersion(),
                run.requestedBy(),
                run.startedAt(),
                run.finishedAt(),
                run.supersededBy(),
                run.result() == null ? null : run.result().accounts());
    }
}
