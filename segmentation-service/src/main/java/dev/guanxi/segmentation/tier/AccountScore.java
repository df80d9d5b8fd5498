package dev.guanxi.segmentation.tier;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

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

    /** All factors with what became of each of their parts. */
    static AccountScore of(TierModel model, Function<Part, PartScore> parts) {
        return new AccountScore(Arrays.stream(Factor.values())
                .map(factor -> new FactorScore(
                        factor,
                        model.weight(factor),
                        0,
                        factor.parts().stream().map(parts).toList()))
                .toList());
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
