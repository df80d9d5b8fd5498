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
        @NotNull UUID id,
        @NotNull ModelType model,
        @NotNull LocalDate calibrationEnd,
        @NotNull String currency,
        @NotNull FitState state,
        boolean inEffect,

        @Schema(description = "Absent until it is done") Confidence confidence,

        @NotNull Instant requestedAt,
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
