package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would lift an account, as it is shown. */
@Schema(name = "TierLift", description = "Each way on its own, everything else as it was in the run")
record LiftView(
        @Schema(description = "The next tier up") Tier to,

        @Schema(description = "The lowest score that takes a seat there next time")
        BigDecimal neededScore,

        @Schema(description = "What the score falls short of that, in points")
        BigDecimal missingPoints,

        @Schema(description = "The smallest further revenue that would do; absent if no revenue alone would")
        BigDecimal moreRevenue,

        @Schema(description = "Managers' ratings that could do it alone, the smallest step first")
        List<RatingStepView> ratings,

        @Schema(description = "Factors that could do it alone, the smallest step first")
        List<FactorStepView> factors) {

    @Schema(name = "TierLiftRating")
    record RatingStepView(
            @Schema(description = "Code of the part to rate")
            Part part,

            @Schema(description = "The part in the language asked for")
            String name,

            @Schema(description = "Points that count now; absent if none do")
            Integer from,

            @Schema(description = "The smallest rating that would do")
            int to) {

        private static RatingStepView of(Lift.RatingStep step, Texts texts) {
            return new RatingStepView(
                    step.part(), texts.of("part", step.part()), step.from().orElse(null), step.to());
        }
    }

    @Schema(name = "TierLiftFactor")
    record FactorStepView(
            @Schema(description = "Code of the factor") Factor factor,

            @Schema(description = "The factor in the language asked for")
            String name,

            @Schema(description = "Points now; absent without data")
            BigDecimal from,

            @Schema(description = "Points needed") BigDecimal to) {

        private static FactorStepView of(Lift.FactorStep step, Texts texts) {
            return new FactorStepView(
                    step.factor(),
                    texts.of("factor", step.factor()),
                    step.from().map(Figures::hundredths).orElse(null),
                    Figures.hundredths(step.to()));
        }
    }

    static LiftView of(Lift lift, Texts texts) {
        return new LiftView(
                lift.target(),
                Figures.hundredths(lift.neededScore()),
                Figures.hundredths(lift.missingPoints()),
                lift.moreRevenue().map(Figures::money).orElse(null),
                lift.ratings().stream()
                        .map(step -> RatingStepView.of(step, texts))
                        .toList(),
                lift.factors().stream()
                        .map(step -> FactorStepView.of(step, texts))
                        .toList());
    }
}
