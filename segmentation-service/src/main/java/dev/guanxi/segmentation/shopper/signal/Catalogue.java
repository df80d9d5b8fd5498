package dev.guanxi.segmentation.shopper.signal;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The signals and what the expert expects of each type. Checked when it is made: it comes from a file that people write.
 *
 * @param version of the expert's figures, from 1
 * @param prior the share of each type among all who walk in; together 1
 */
public record Catalogue(int version, Map<ShopperType, Likelihood> prior, List<Signal> signals) {

    private static final double ROUNDING = 1e-9;

    /** What signals of one set may reach together: some shoppers show none of them. */
    private static final double MOST_OF_A_SET = 0.98;

    public Catalogue {
        prior = Map.copyOf(prior);
        signals = List.copyOf(signals);
        double sum = prior.values().stream().mapToDouble(Likelihood::p).sum();
        if (prior.size() != ShopperType.values().length || Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "The prior must give all six types a share, together 1, but is " + prior);
        }
        refuseRepeated(signals);
        refuseFullSets(signals);
    }

    private static void refuseRepeated(List<Signal> signals) {
        Map<String, Signal> known = new LinkedHashMap<>();
        signals.forEach(signal -> {
            if (known.put(signal.code(), signal) != null) {
                throw new IllegalArgumentException("The signal " + signal.code() + " is there twice");
            }
        });
    }

    private static void refuseFullSets(List<Signal> signals) {
        for (ShopperType type : ShopperType.values()) {
            Map<String, Double> sums = new LinkedHashMap<>();
            signals.stream()
                    .filter(signal -> signal.excludes() != null)
                    .forEach(signal ->
                            sums.merge(signal.excludes(), signal.of(type).p(), Double::sum));
            sums.forEach((set, sum) -> {
                if (sum > MOST_OF_A_SET + ROUNDING) {
                    throw new IllegalArgumentException("The signals of " + set + " exclude each other, so for " + type
                            + " they must stay below " + MOST_OF_A_SET + " together, but make " + sum);
                }
            });
        }
    }

    /** Null if there is no such signal. */
    public Signal find(String code) {
        return signals.stream()
                .filter(signal -> signal.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
