package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.tier.PartScore.Measured;
import dev.guanxi.segmentation.tier.PartScore.Missing;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One factor of an account as it is shown. */
@Schema(name = "TierFactor", description = "One of the five factors")
record FactorView(
        @Schema(description = "Code of the factor") Factor factor,

        @Schema(description = "The factor in the language asked for")
        String name,

        @Schema(description = "Points from 0 to 100; absent if no part has data")
        BigDecimal value,

        @Schema(description = "Percent of the score that the model gives it")
        int weight,

        @Schema(description = "Percent it really has, after factors without data shared theirs in proportion")
        BigDecimal effectiveWeight,

        @Schema(description = "What the factor is made of") List<PartView> parts) {

    @Schema(name = "TierFactorPart", description = "One part of a factor; without value it says why it has no data")
    record PartView(
            @Schema(description = "Code of the part") Part part,

            @Schema(description = "The part in the language asked for")
            String name,

            @Schema(description = "Points from 0 to 100") BigDecimal value,

            @Schema(description = "The figure it was measured from")
            BigDecimal raw,

            @Schema(description = "Unit of the raw figure") Part.Unit unit,

            @Schema(description = "Percent of the factor that the model gives it")
            int weight,

            @Schema(description = "Percent it really has") BigDecimal effectiveWeight,
            @Schema(description = "Why it has no data") NoData noData,
            @Schema(description = "The same for people") String noDataText) {}

    static FactorView of(FactorScore factor, Texts texts) {
        return new FactorView(
                factor.factor(),
                texts.of("factor", factor.factor()),
                factor.value().isPresent() ? Figures.hundredths(factor.value().getAsDouble()) : null,
                factor.weight(),
                Figures.hundredths(factor.effectiveWeight()),
                factor.parts().stream().map(part -> part(factor, part, texts)).toList());
    }

    private static PartView part(FactorScore factor, PartScore score, Texts texts) {
        Measured measured = score instanceof Measured found ? found : null;
        NoData reason = score instanceof Missing missing ? missing.reason() : null;
        return new PartView(
                score.part(),
                texts.of("part", score.part()),
                measured == null ? null : Figures.hundredths(measured.value()),
                measured == null ? null : Figures.raw(measured.raw()),
                score.part().unit(),
                score.weight(),
                Figures.hundredths(factor.effectiveWeight(score)),
                reason,
                reason == null ? null : texts.of("noData", reason));
    }
}
