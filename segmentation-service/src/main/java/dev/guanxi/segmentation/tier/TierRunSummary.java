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
        @Schema(description = "The run") @NotNull UUID id,

        @Schema(description = "A preview shows who would move and changes nothing")
        boolean preview,

        @Schema(description = "Trade after this time does not count") @NotNull Instant asOf,

        @Schema(description = "RUNNING, DONE or FAILED") @NotNull TierRun.State state,

        @Schema(description = "Version of the tier model, from 1")
        int modelVersion,

        @Schema(description = "Subject of the token that asked for it") @NotNull String requestedBy,

        @Schema(description = "When it began") @NotNull Instant startedAt,

        @Schema(description = "When it ended; absent while it runs")
        Instant finishedAt,

        @Schema(description = "The later effective run that decides instead; absent if there is none")
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
