package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.value.fit.FitResult.Holdout;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a holdout was foretold, as it is shown. */
@Schema(name = "ValueFitHoldout")
record HoldoutView(
        @Schema(description = "Purchases of all customers together that the model expected")
        BigDecimal expected,

        @Schema(description = "Purchases of all customers together that were made")
        long actual,

        @Schema(description = "Expected over actual, less one; absent if nothing was bought")
        BigDecimal deviation,

        @Schema(description = "Of the purchases of one customer")
        BigDecimal meanAbsoluteError,

        @Schema(description = "By repeat purchases in the calibration; means of one customer")
        List<FrequencyView> byFrequency) {

    static HoldoutView of(Holdout holdout) {
        return holdout == null
                ? null
                : new HoldoutView(
                        Figures.raw(holdout.expected()),
                        holdout.actual(),
                        holdout.deviation() == null ? null : Figures.raw(holdout.deviation()),
                        Figures.raw(holdout.meanAbsoluteError()),
                        holdout.byFrequency().stream()
                                .map(line -> new FrequencyView(
                                        line.repeats(),
                                        line.orMore(),
                                        line.customers(),
                                        Figures.raw(line.expected()),
                                        Figures.raw(line.actual())))
                                .toList());
    }

    @Schema(name = "ValueFitFrequency")
    record FrequencyView(
            @Schema(description = "Repeat purchases in the calibration, from 0")
            int repeats,

            @Schema(description = "Whether customers with more are among them")
            boolean orMore,

            @Schema(description = "How many customers these are")
            long customers,

            @Schema(description = "Mean number of purchases in the holdout that the model expected")
            BigDecimal expected,

            @Schema(description = "Mean number of purchases in the holdout that were made")
            BigDecimal actual) {}
}
