package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fit as it is shown. Members that only a finished fit has are absent before. */
@Schema(name = "ValueFit", description = "A fit of purchase and spend models", examples = """
                {"id":"01930d70-1c20-7a41-8f02-6d3e5f7a9b05","model":"BG_NBD","calibrationEnd":"1997-09-30",
                 "holdoutDays":273,"currency":"USD","unit":"WEEK","horizonDays":364,"discountRate":0.1,"state":"DONE",
                 "stage":"FINISHED","customers":2357,"valued":2357,"inEffect":true,"confidence":"MEDIUM",
                 "shortcomings":[],"calibration":{"customers":2357,"repeatBuyers":946},
                 "purchases":{"parameters":[{"name":"r","value":0.242593,"standardError":0.012557},
                   {"name":"alpha","value":4.41352,"standardError":0.378221},
                   {"name":"a","value":0.792889,"standardError":0.18572},
                   {"name":"b","value":2.425752,"standardError":0.705346}],
                  "logLikelihood":-9582.425561,"convergence":"CONVERGED","evaluations":99},
                 "spend":{"parameters":[{"name":"p","value":6.249545,"standardError":1.190073},
                   {"name":"q","value":3.744216,"standardError":0.290136},
                   {"name":"gamma","value":15.443551,"standardError":4.159516}],
                  "logLikelihood":-4055.917695,"convergence":"CONVERGED","evaluations":38},
                 "spendCorrelation":0.113888,
                 "holdout":{"expected":1653.406178,"actual":1882,"deviation":-0.121463,"meanAbsoluteError":0.785454,
                  "byFrequency":[{"repeats":0,"orMore":false,"customers":1411,"expected":0.225087,"actual":0.236712}]},
                 "plots":["/api/v1/value-fits/01930d70-1c20-7a41-8f02-6d3e5f7a9b05/plots/CUMULATIVE_PURCHASES"],
                 "requestedBy":"manager","requestedAt":"2026-05-04T01:00:00Z",
                 "finishedAt":"2026-05-04T01:00:02.481Z"}""")
record ValueFitView(
        @Schema(description = "The fit") @NotNull UUID id,

        @Schema(description = "The model of purchases") @NotNull ModelType model,

        @Schema(description = "Last day, in UTC, that the model learned from") @NotNull LocalDate calibrationEnd,

        @Schema(description = "Days after it on which the model was tried; 0 for none")
        int holdoutDays,

        @Schema(description = "Purchases in others do not count") @NotNull String currency,

        @Schema(description = "Unit of time of the parameters") @NotNull TimeUnit unit,

        @Schema(description = "Days ahead for which customers were valued")
        int horizonDays,

        @Schema(description = "By how much money of a year later is worth less, from 0 to 1") @NotNull BigDecimal discountRate,

        @Schema(description = "RUNNING, DONE or FAILED") @NotNull FitState state,

        @Schema(description = "What is being done, or was when it failed") @NotNull FitStage stage,

        @Schema(description = "Who bought up to the end of the holdout; absent until counted")
        Long customers,

        @Schema(description = "Of these, how many have been valued so far")
        long valued,

        @Schema(description = "Whether customers are valued by this fit now")
        boolean inEffect,

        @Schema(description = "How far its values may be relied on")
        Confidence confidence,

        @Schema(description = "Why customers are valued by the plain formula; empty if they are by the model")
        List<ShortcomingView> shortcomings,

        @Schema(
                description =
                        "What to keep in mind of a model that is used all the same, for people; absent if nothing")
        String caution,

        @Schema(description = "Whom the model learned from") CalibrationView calibration,

        @Schema(description = "The model of purchases; absent where there were too few customers to try")
        EstimateView purchases,

        @Schema(description = "The Gamma-Gamma model of spend; absent where there were too few customers to try")
        EstimateView spend,

        @Schema(description = "Of number and mean amount of repeat purchases; the models take it to be about 0")
        BigDecimal spendCorrelation,

        @Schema(description = "How well the purchases of the holdout were foretold; absent without one")
        HoldoutView holdout,

        @Schema(description = "Pictures, once it is done") List<String> plots,

        @Schema(description = "Why it failed; absent if it did not")
        String failure,

        @Schema(description = "Subject of the token that asked for it") @NotNull String requestedBy,

        @Schema(description = "When it was asked for") @NotNull Instant requestedAt,

        @Schema(description = "When it ended; absent while it runs")
        Instant finishedAt) {

    @Schema(name = "ValueFitCalibration")
    record CalibrationView(
            @Schema(description = "Customers whose first purchase lies in the calibration")
            long customers,

            @Schema(description = "Of these, who bought on another day of it again")
            long repeatBuyers) {}

    static ValueFitView of(ValueFit fit, Texts texts) {
        FitPlan plan = fit.plan();
        FitResult result = fit.result();
        boolean done = result != null;
        return new ValueFitView(
                fit.id(),
                plan.model(),
                plan.calibrationEnd(),
                plan.holdoutDays(),
                plan.currency(),
                plan.unit(),
                plan.horizon().days(),
                Figures.raw(plan.horizon().discountRate()),
                fit.state(),
                fit.stage(),
                fit.customers(),
                fit.valued(),
                fit.inEffect(),
                done ? result.confidence() : null,
                done ? ShortcomingView.of(result.shortcomings(), texts) : null,
                done && result.usable() && result.purchases().lacksDropOut() ? texts.of("caution.NO_DROP_OUT") : null,
                done ? new CalibrationView(result.customers(), result.repeatBuyers()) : null,
                done ? EstimateView.of(result.purchases()) : null,
                done ? EstimateView.of(result.spend()) : null,
                done && result.spendCorrelation() != null ? Figures.raw(result.spendCorrelation()) : null,
                done ? HoldoutView.of(result.holdout()) : null,
                done ? plots(fit) : null,
                fit.failure(),
                fit.requestedBy(),
                fit.requestedAt(),
                fit.finishedAt());
    }

    private static List<String> plots(ValueFit fit) {
        return Arrays.stream(FitPlot.values())
                .filter(plot -> plot.isIn(fit.result()))
                .map(plot -> "/api/v1/value-fits/" + fit.id() + "/plots/" + plot)
                .toList();
    }
}
