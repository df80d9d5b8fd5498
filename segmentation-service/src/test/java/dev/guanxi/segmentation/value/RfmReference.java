package dev.guanxi.segmentation.value;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The recipe of the scale, computed in memory; the service has the database compute it. */
final class RfmReference {

    private RfmReference() {}

    /** @param customers everybody who bought up to {@code asOf}, in any order; at least one */
    static RfmScale scale(Instant asOf, List<Buying> customers) {
        List<FrequencyRank> ranked =
                customers.stream().map(FrequencyRank::of).sorted().toList();
        return new RfmScale(
                asOf,
                quintiles(customers.stream().mapToDouble(c -> c.recency(asOf)).toArray()),
                quintiles(customers.stream()
                        .mapToDouble(c -> c.spent().doubleValue())
                        .toArray()),
                IntStream.range(1, Quintiles.PARTS)
                        .mapToObj(part -> ranked.get((ranked.size() - 1) * part / Quintiles.PARTS))
                        .toList());
    }

    static Quintiles quintiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quintiles(IntStream.range(1, Quintiles.PARTS)
                .mapToDouble(part -> quantile(sorted, (double) part / Quintiles.PARTS))
                .toArray());
    }

    private static double quantile(double[] sorted, double probability) {
        double position = (sorted.length - 1) * probability;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }
}
