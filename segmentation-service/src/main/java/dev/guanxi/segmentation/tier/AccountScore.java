package dev.guanxi.segmentation.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An account's score with everything that made it.
 *
 * @param factors all five, in their fixed order
 */
public record AccountScore(List<FactorScore> factors) {

    private static final List<Factor> FACTORS = List.of(Factor.values());

    /** Loops instead of streams, here and below: a run makes millions of these. */
    public AccountScore {
        double measured = 0;
        for (FactorScore factor : factors) {
            measured += factor.value().isPresent() ? factor.weight() : 0;
        }
        List<FactorScore> effective = new ArrayList<>(factors.size());
        for (FactorScore factor : factors) {
            effective.add(factor.withEffectiveWeight(
                    factor.value().isPresent() && measured > 0 ? 100.0 * factor.weight() / measured : 0));
        }
        factors = List.copyOf(effective);
    }

    /** All factors with what became of each of their parts. */
    static AccountScore of(TierModel model, Function<Part, PartScore> parts) {
        List<FactorScore> factors = new ArrayList<>(FACTORS.size());
        for (Factor factor : FACTORS) {
            List<PartScore> scores = new ArrayList<>(factor.parts().size());
            for (Part part : factor.parts()) {
                scores.add(parts.apply(part));
            }
            factors.add(new FactorScore(factor, model.weight(factor), 0, scores));
        }
        return new AccountScore(factors);
    }

    /**
     * Points from 0 to 100, rounded to hundredths so that what is ranked is what is shown: the factors' mean by
     * effective weight; 0 where no factor has data.
     */
    public double points() {
        double points = 0;
        for (FactorScore factor : factors) {
            points += factor.effectiveWeight() * factor.value().orElse(0) / 100;
        }
        return Math.round(points * 100) / 100.0;
    }

    /** The factor of that name. */
    public FactorScore factor(Factor factor) {
        return factors.get(factor.ordinal());
    }
}
