package dev.guanxi.segmentation.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Where one account stands before the cut.
 *
 * @param score points from 0 to 100, in hundredths
 * @param previous the tier it had before this run; null for its first
 * @param overridden the tier that a manager set for it and that holds; null for none
 */
record Standing(
        UUID customerId, double score, BigDecimal netRevenue, Instant registeredAt, Tier previous, Tier overridden) {

    Standing {
        Objects.requireNonNull(customerId, "customerId");
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("score must be 0 to 100 points, but is " + score);
        }
    }

    /** The score in whole hundredths: sums of doubles must not decide a tie. */
    int hundredths() {
        return (int) Math.round(score * 100);
    }
}
