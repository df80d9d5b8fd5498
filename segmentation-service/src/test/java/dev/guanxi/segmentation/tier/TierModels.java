package dev.guanxi.segmentation.tier;

import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Models for tests: the one of the tests' examples, and variations of it. */
final class TierModels {

    static final Map<Factor, Integer> FACTOR_WEIGHTS = Map.of(
            Factor.STRATEGIC_BRAND, 20,
            Factor.PROFIT_CONTRIBUTION, 35,
            Factor.LOYALTY, 15,
            Factor.SALES_ELASTICITY, 10,
            Factor.FUTURE_VALUE, 20);
    static final Map<Tier, Integer> QUOTAS = Map.of(Tier.KEY, 10, Tier.ORDINARY, 30, Tier.SMALL, 60);
    static final Map<Tier, Integer> TIME_SHARES = Map.of(Tier.KEY, 40, Tier.ORDINARY, 30, Tier.SMALL, 30);
    static final TierModel.Measures MEASURES = measures(Duration.ofDays(730), 4, 100, 5);

    private TierModels() {}

    static TierModel.Measures measures(Duration fullTenure, int overdue, int multiple, int breadth) {
        return new TierModel.Measures(
                fullTenure,
                overdue,
                multiple,
                Duration.ofDays(182),
                Duration.ofDays(90),
                Duration.ofDays(730),
                breadth,
                Duration.ofDays(365));
    }

    static TierModel withMargin(double margin) {
        return with(QUOTAS, margin);
    }

    static TierModel with(Map<Tier, Integer> quotas, double margin) {
        return new TierModel(
                FACTOR_WEIGHTS, evenPartWeights(), quotas, TIME_SHARES, margin, Currency.getInstance("GBP"), MEASURES);
    }

    /** Parts of a factor weigh the same, up to what makes 100. */
    static Map<Part, Integer> evenPartWeights() {
        Map<Part, Integer> weights = new EnumMap<>(Part.class);
        for (Factor factor : Factor.values()) {
            int count = factor.parts().size();
            factor.parts().forEach(part -> weights.put(part, 100 / count));
            weights.merge(factor.parts().get(0), 100 % count, Integer::sum);
        }
        return weights;
    }

    static Map<Factor, Integer> onlyWeight(Factor only) {
        return Arrays.stream(Factor.values()).collect(Collectors.toMap(f -> f, f -> f == only ? 100 : 0));
    }
}
