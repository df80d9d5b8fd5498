package dev.guanxi.segmentation.value;

import java.time.Instant;
import java.util.List;

/**
 * Scores customers by recency, frequency and monetary value against all who bought up to a time, by the usual recipe:
 * quintiles of the days since the last purchase, of the rank by number of purchases, and of the amount spent. Customers
 * with as many purchases rank in the order of their ids, which is the order of registration.
 *
 * @param recency edges of the days since the last purchase
 * @param monetary edges of the amount spent
 * @param frequency the last customer of each but the highest frequency fifth: ranks are the numbers 1 to n, whose quintile
 *     edges fall at 1 + (n - 1) k/5, and whoever ranks up to there is below
 */
record RfmScale(Instant asOf, Quintiles recency, Quintiles monetary, List<FrequencyRank> frequency) {

    RfmScale {
        frequency = List.copyOf(frequency);
    }

    /** Of a customer who bought since, as if it were on the last day. */
    RfmScores scores(Buying customer) {
        int olderFirst = recency.part(Math.max(0, customer.recency(asOf)));
        return new RfmScores(
                Quintiles.PARTS + 1 - olderFirst,
                frequencyOf(customer),
                monetary.part(customer.spent().doubleValue()));
    }

    private int frequencyOf(Buying customer) {
        FrequencyRank rank = FrequencyRank.of(customer);
        return 1
                + (int) frequency.stream()
                        .filter(edge -> rank.compareTo(edge) > 0)
                        .count();
    }
}
