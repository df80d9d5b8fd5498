package dev.guanxi.segmentation.tier;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run in a list. */
@Schema(description = "A tier run in a list", examples = """
                {"id":"01930d70-1c20-7a41-8f02-6d3e5f7a9b01","preview":false,"asOf":"2011-12-11T00:00:00Z",
                 "state":"DONE","modelVersion":1,"requestedBy":"manager","startedAt":"2026-05-04T01:00:00Z",
                 "finishedAt":"2026-05-04T01:00:02.481Z","accounts":4339}""")
record TierRunSummary(
        @NotNull UUID id,
        boolean preview,
        @NotNull Instant asOf,
        @NotNull TierRun.State state,
        int modelVersion,
        @NotNull String requestedBy,
        @NotNull Instant startedAt,
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
