package dev.guanxi.segmentation.tier;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One factor for one account.
 *
 * @param weight percent of the score that the model gives this factor
 * @param effectiveWeight percent it really has, after factors without data shared theirs in proportion; 0 without data
 * @param parts all parts of the factor, measured or missing
 */
public record FactorScore(Factor factor, int weight, double effectiveWeight, List<PartScore> parts) {

    public FactorScore {
        parts = List.copyOf(parts);
    }

    /** Points from 0 to 100: the mean of the measured parts by weight; empty if no part could be measured. */
    public OptionalDouble value() {
        double points = 0;
        double weight = 0;
        for (PartScore part : parts) {
            if (part instanceof PartScore.Measured measured) {
                points += measured.weight() * measured.value();
                weight += measured.weight();
            }
        }
        return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(100, points / weight));
    }

    /** Percent of the factor a part really has, after parts without data shared theirs in proportion. */
    public double effectiveWeight(PartScore part) {
        double measured = parts.stream()
                .filter(PartScore.Measured.class::isInstance)
                .mapToInt(PartScore::weight)
                .sum();
        return part instanceof PartScore.Measured && measured > 0 ? 100.0 * part.weight() / measured : 0;
    }

    FactorScore withEffectiveWeight(double percent) {
        return new FactorScore(factor, weight, percent, parts);
    }
}
