package dev.guanxi.segmentation.tier;

import java.util.List;

/**
 * An account's score with everything that made it.
 *
 * @param factors all five, in their fixed order
 */
public record AccountScore(List<FactorScore> factors) {

    public AccountScore {
        double measured = factors.stream()
                .filter(factor -> factor.value().isPresent())
                .mapToInt(FactorScore::weight)
                .sum();
        factors = factors.stream()
                .map(factor -> factor.withEffectiveWeight(
                        factor.value().isPresent() && measured > 0 ? 100.0 * factor.weight() / measured : 0))
                .toList();
    }

    /**
     * Points from 0 to 100, rounded to hundredths so that what is ranked is what is shown: the factors' mean by
     * effective weight; 0 where no factor has data.
     */
    public double points() {
        double points = factors.stream()
                .mapToDouble(factor -> factor.effectiveWeight() * factor.value().orElse(0) / 100)
                .sum();
        return Math.round(points * 100) / 100.0;
    }

    /** The factor of that name. */
    public FactorScore factor(Factor factor) {
        return factors.get(factor.ordinal());
    }
}
