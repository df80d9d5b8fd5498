package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.value.lifetime.LifetimeValue;

/**
 * What one customer who bought is worth.
 *
 * @param group null while nobody has been compared yet
 * @param recency score from 1 to 5; 0 while nobody has been compared yet
 * @param frequency likewise
 * @param monetary likewise
 * @param modelled whether a fitted model tells the lifetime value; else the plain formula does
 */
public record CustomerWorth(
        ValueGroup group, int recency, int frequency, int monetary, boolean modelled, LifetimeValue lifetime) {

    static CustomerWorth of(RfmScores scores, boolean modelled, LifetimeValue lifetime) {
        return scores == null
                ? new CustomerWorth(null, 0, 0, 0, modelled, lifetime)
                : new CustomerWorth(
                        scores.group(), scores.recency(), scores.frequency(), scores.monetary(), modelled, lifetime);
    }
}
