package dev.guanxi.segmentation.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What one customer bought up to a day; customers who never bought have none.
 *
 * @param lastPurchase not after the day
 * @param purchases number of different purchases, from 1
 * @param spent sum of the purchases; returns are not deducted
 */
record Buying(UUID customerId, Instant lastPurchase, int purchases, BigDecimal spent) {

    Buying {
        if (purchases < 1) {
            throw new IllegalArgumentException("purchases must be at least 1, but are " + purchases);
        }
    }

    /** Whole days since the last purchase. */
    long recency(Instant asOf) {
        return Duration.between(lastPurchase, asOf).toDays();
    }
}
