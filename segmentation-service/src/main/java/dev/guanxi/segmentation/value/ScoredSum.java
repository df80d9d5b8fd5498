package dev.guanxi.segmentation.value;

import java.math.BigDecimal;

/**
 * Customers of the same two scores, summed up.
 *
 * @param recency score, 1 to 5
 * @param frequency score, 1 to 5
 * @param recencyDays of all together
 * @param purchases of all together
 * @param spent by all together
 */
record ScoredSum(int recency, int frequency, long customers, long recencyDays, long purchases, BigDecimal spent) {

    ValueGroup group() {
        return ValueGroup.of(recency, frequency);
    }
}
