package dev.guanxi.segmentation.value.fit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fit in a list. */
@Schema(description = "A fit in a list", examples = """
                {"id":"01930d70-1c20-7a41-8f02-6d3e5f7a9b05","model":"BG_NBD","calibrationEnd":"1997-09-30",
                 "currency":"USD","state":"DONE","inEffect":true,"confidence":"MEDIUM",
                 "requestedAt":"2026-05-04T01:00:00Z","finishedAt":"2026-05-04T01:00:02.481Z"}""")
record ValueFitSummary(
        @Schema(description = "The fit") @NotNull UUID id,

        @Schema(description = "The model of purchases") @NotNull ModelType model,

        @Schema(description = "Last day, in UTC, that the model learned from") @NotNull LocalDate calibrationEnd,

        @Schema(description = "Purchases in others do not count") @NotNull String currency,

        @Schema(description = "RUNNING, DONE or FAILED") @NotNull FitState state,

        @Schema(description = "Whether customers are valued by this fit now")
        boolean inEffect,

        @Schema(description = "Absent until it is done") Confidence confidence,

        @Schema(description = "When it was asked for") @NotNull Instant requestedAt,

        @Schema(description = "When it ended; absent while it runs")
        Instant finishedAt) {

    static ValueFitSummary of(ValueFit fit) {
        return new ValueFitSummary(
                fit.id(),
                fit.plan().model(),
                fit.plan().calibrationEnd(),
                fit.plan().currency(),
                fit.state(),
                fit.inEffect(),
                fit.result() == null ? null : fit.result().confidence(),
                fit.requestedAt(),
                fit.finishedAt());
    }
}
