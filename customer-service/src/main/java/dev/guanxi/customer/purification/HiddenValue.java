package dev.guanxi.customer.purification;

import java.math.BigDecimal;

/** What a prospect may become (C6). */
final class HiddenValue {

    /** Percent a year: no points up to the one, all from the other on. */
    private static final double NO_GROWTH = -10;

    private static final double FULL_GROWTH = 30;

    private final WeightsData weights;

    HiddenValue(WeightsData weights) {
        this.weights = weights;
    }

    /** No points where it shrinks by 10 % a year, all where it grows by 30 %, evenly between. */
    Finding growth(ProspectFacts facts) {
        Integer growth = facts.appraisal().growth();
        return growth == null
                ? Finding.unknown(weights)
                : Finding.of((growth - NO_GROWTH) / (FULL_GROWTH - NO_GROWTH), "growth", growth);
    }

    Finding standing(ProspectFacts facts) {
        Integer standing = facts.appraisal().standing();
        return standing == null ? Finding.unknown(weights) : Finding.of(Finding.share(standing), "standing", standing);
    }

    /** All points where nothing is in the way. */
    Finding bottleneck(ProspectFacts facts) {
        Integer bottleneck = facts.appraisal().bottleneck();
        return bottleneck == null
                ? Finding.unknown(weights)
                : Finding.of(1 - Finding.share(bottleneck), "bottleneck", bottleneck);
    }

    /** As many points as percent of the full present value. */
    Finding presentValue(ProspectFacts facts) {
        YearlyMargin margin = facts.appraisal().margin();
        if (margin == null) {
            return Finding.unknown(weights);
        }
        if (!margin.currency().equals(weights.currency())) {
            return Finding.of(
                    weights.unknownPoints() / 100.0,
                    "presentValue.currency",
                    margin.currency(),
                    weights.currency(),
                    weights.unknownPoints());
        }
        BigDecimal worth = PresentValue.of(margin, weights.discountRate());
        return Finding.of(
                worth.doubleValue() / weights.fullPresentValue().doubleValue(),
                "presentValue",
                worth.toPlainString(),
                margin.currency(),
                margin.years(),
                margin.chance());
    }

    /** Half the points where potential and strength are alike; more potential adds, more strength takes away. */
    Finding potential(ProspectFacts facts) {
        Integer potential = facts.appraisal().potentialStrength();
        Integer present = facts.appraisal().presentStrength();
        return Finding.isKnown(potential, present)
                ? Finding.of(0.5 + (potential - present) / 200.0, "potential", potential, present)
                : Finding.unknown(weights);
    }
}
