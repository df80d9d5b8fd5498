package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.account.RegistrationOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Scores customers by recency, frequency and monetary value against all who bought up to a day, by the usual recipe:
 * quintiles of the days since the last purchase, of the rank by
 * number of purchases, and of the amount spent. Customers with as many purchases rank in the order of their ids, which is
 * the order of registration.
 */
final class RfmScale {

    private final Instant asOf;
    private final Quintiles recency;
    private final Quintiles monetary;
    /** The last customer of each but the highest frequency fifth. */
    private final List<FrequencyRank> frequencyEdges;

    private RfmScale(Instant asOf, Quintiles recency, Quintiles monetary, List<FrequencyRank> frequencyEdges) {
        this.asOf = asOf;
        this.recency = recency;
        this.monetary = monetary;
        this.frequencyEdges = frequencyEdges;
    }

    /** @param customers everybody who bought up to {@code asOf}, in any order; at least one */
    static RfmScale of(Instant asOf, List<Buying> customers) {
        return new RfmScale(
                asOf,
                Quintiles.of(
                        customers.stream().mapToDouble(c -> c.recency(asOf)).toArray()),
                Quintiles.of(customers.stream()
                        .mapToDouble(c -> c.spent().doubleValue())
                        .toArray()),
                frequencyEdges(customers));
    }

    RfmScores scores(Buying customer) {
        int olderFirst = recency.part(customer.recency(asOf));
        return new RfmScores(
                Quintiles.PARTS + 1 - olderFirst,
                frequency(customer),
                monetary.part(customer.spent().doubleValue()));
    }

    private int frequency(Buying customer) {
        FrequencyRank rank = FrequencyRank.of(customer);
        return 1
                + (int) frequencyEdges.stream()
                        .filter(edge -> rank.compareTo(edge) > 0)
                        .count();
    }

    /** Ranks are the numbers 1 to n, whose quintile edges fall at 1 + (n - 1) k/5: whoever ranks up to there is below. */
    private static List<FrequencyRank> frequencyEdges(List<Buying> customers) {
        List<FrequencyRank> ranked =
                customers.stream().map(FrequencyRank::of).sorted().toList();
        return IntStream.range(1, Quintiles.PARTS)
                .mapToObj(part -> ranked.get((ranked.size() - 1) * part / Quintiles.PARTS))
                .toList();
    }

    private record FrequencyRank(int purchases, UUID customerId) implements Comparable<FrequencyRank> {

        static FrequencyRank of(Buying customer) {
            return new FrequencyRank(customer.purchases(), customer.customerId());
        }

        @Override
        public int compareTo(FrequencyRank other) {
            int byPurchases = Integer.compare(purchases, other.purchases);
            return byPurchases != 0 ? byPurchases : RegistrationOrder.BY_ID.compare(customerId, other.customerId);
        }
    }
}
