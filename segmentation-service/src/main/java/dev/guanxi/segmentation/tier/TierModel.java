package dev.guanxi.segmentation.tier;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything about tiering that the business may set (S1 to S3). A run names the version of the model it used.
 *
 * @param factorWeights percent of the score per factor; together 100
 * @param partWeights percent of its factor per part; together 100 in each factor
 * @param quotas percent of accounts per tier; together 100
 * @param timeShares percent of sales time per tier; together 100
 * @param margin points by which a newcomer must beat an account that was in the tier before; 0 to 100
 * @param currency the reporting currency; trade in others is left out and reported
 * @param measures where the measured parts reach their ends
 */
public record TierModel(
        Map<Factor, Integer> factorWeights,
        Map<Part, Integer> partWeights,
        Map<Tier, Integer> quotas,
        Map<Tier, Integer> timeShares,
        double margin,
        Currency currency,
        Measures measures) {

    /**
     * @param fullTenure buying from us for this long is worth all points of {@link Part#TENURE}
     * @param hopelesslyOverdue this many own rhythms since the last purchase leave no point of {@link Part#REGULARITY}
     * @param revenueMultiple this many times the average account's revenue is worth all points of
     *     {@link Part#CONTRIBUTION_SHARE}
     * @param halfYear the length of each of the two spans that {@link Part#REVENUE_TREND} compares
     * @param activityHalfLife time in which {@link Part#RECENT_ACTIVITY} halves
     * @param exitMemory exit cases opened longer ago are forgotten by {@link Part#EXITS}
     * @param fullBreadth so many product lines are worth all points of {@link Part#PRODUCT_LINES}
     * @param ratingValidity a manager's rating counts for so long, unless the rater named an earlier end
     */
    public record Measures(
            Duration fullTenure,
            int hopelesslyOverdue,
            int revenueMultiple,
            Duration halfYear,
            Duration activityHalfLife,
            Duration exitMemory,
            int fullBreadth,
            Duration ratingValidity) {

        public Measures {
            requirePositive("fullTenure", fullTenure);
            requirePositive("halfYear", halfYear);
            requirePositive("activityHalfLife", activityHalfLife);
            requirePositive("exitMemory", exitMemory);
            requirePositive("ratingValidity", ratingValidity);
            if (hopelesslyOverdue < 2) {
                throw new IllegalArgumentException("hopelesslyOverdue must be at least 2, but is " + hopelesslyOverdue);
            }
            if (revenueMultiple < 2) {
                throw new IllegalArgumentException("revenueMultiple must be at least 2, but is " + revenueMultiple);
            }
            if (fullBreadth < 1) {
                throw new IllegalArgumentException("fullBreadth must be at least 1, but is " + fullBreadth);
            }
        }

        private static void requirePositive(String name, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be longer than nothing, but is " + value);
            }
        }
    }

    public TierModel {
        factorWeights = complete("factorWeights", Factor.class, factorWeights);
        partWeights = complete("partWeights", Part.class, partWeights);
        quotas = complete("quotas", Tier.class, quotas);
        timeShares = complete("timeShares", Tier.class, timeShares);
        requireHundred("factorWeights", factorWeights);
        requireHundred("quotas", quotas);
        requireHundred("timeShares", timeShares);
        for (Factor factor : Factor.values()) {
            requireHundred("partWeights of " + factor, weightsOf(factor.parts(), partWeights));
        }
        if (!(margin >= 0 && margin <= 100)) {
            throw new IllegalArgumentException("margin must be between 0 and 100 points, but is " + margin);
        }
    }

    int weight(Factor factor) {
        return factorWeights.get(factor);
    }

    int weight(Part part) {
        return partWeights.get(part);
    }

    private static Map<Part, Integer> weightsOf(List<Part> parts, Map<Part, Integer> all) {
        Map<Part, Integer> weights = new EnumMap<>(Part.class);
        for (Part part : parts) {
            weights.put(part, all.get(part));
        }
        return weights;
    }

    private static <E extends Enum<E>> Map<E, Integer> complete(String name, Class<E> type, Map<E, Integer> values) {
        Set<E> wanted = Set.copyOf(Arrays.asList(type.getEnumConstants()));
        if (!values.keySet().equals(wanted)) {
            throw new IllegalArgumentException(name + " must name all of " + wanted + ", but has " + values.keySet());
        }
        return Collections.unmodifiableMap(new EnumMap<>(values));
    }

    private static void requireHundred(String name, Map<?, Integer> percents) {
        int sum = percents.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100 || percents.values().stream().anyMatch(percent -> percent < 0)) {
            throw new IllegalArgumentException(
                    name + " must be percents from 0 that make 100 together, but are " + percents);
        }
    }
}
