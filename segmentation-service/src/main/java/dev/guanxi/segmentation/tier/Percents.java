package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.problem.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Percents of a tier model that must make a whole together. */
final class Percents {

    private static final int WHOLE = 100;

    private Percents() {}

    /** The weights of one factor's parts. */
    static Map<Part, Integer> weightsOf(Factor factor, Map<Part, Integer> all) {
        Map<Part, Integer> weights = new EnumMap<>(Part.class);
        all.forEach((part, weight) -> {
            if (part.factor() == factor) {
                weights.put(part, weight);
            }
        });
        return weights;
    }

    /**
     * @param pointer to the percents, for the refusal
     * @param wanted for what there must be a percent
     * @throws Refusal where one is missing, or they do not make 100
     */
    static <E extends Enum<E>> void requireHundred(String pointer, Map<E, Integer> percents, Set<E> wanted) {
        List<String> missing = wanted.stream()
                .filter(name -> !percents.containsKey(name))
                .sorted()
                .map(Enum::name)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.unprocessable(
                    "PERCENTS_INCOMPLETE", pointer, null, "A percent for each; missing: " + String.join(", ", missing));
        }
        int sum = percents.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != WHOLE) {
            String names = percents.keySet().stream().map(Enum::name).collect(Collectors.joining(", "));
            throw Refusal.unprocessable(
                    "PERCENTS_NOT_HUNDRED", pointer, sum, "100 together for " + names + ", which are " + sum + ".");
        }
    }
}
