package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.account.RegistrationOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * Where one account stands before the cut.
 *
 * @param score points from 0 to 100, in hundredths
 * @param previous the tier it had before this run; null for its first
 */
record Standing(UUID customerId, double score, BigDecimal netRevenue, Instant registeredAt, Tier previous) {

    /** Higher score first; of equals, higher net revenue, then earlier registration, then smaller id (S3's tie rule). */
    static final Comparator<Standing> BEST_FIRST = Comparator.comparingLong((Standing s) -> -s.hundredths(0))
            .thenComparing(Standing::netRevenue, Comparator.reverseOrder())
            .thenComparing(Standing::registeredAt)
            .thenComparing(Standing::customerId, RegistrationOrder.BY_ID);

    Standing {
        Objects.requireNonNull(customerId, "customerId");
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("score must be 0 to 100 points, but is " + score);
        }
    }

    /** The score in whole hundredths, {@code bonus} points added: sums of doubles must not decide a tie. */
    long hundredths(double bonus) {
        return Math.round(score * 100) + Math.round(bonus * 100);
    }

    boolean wasAtLeast(Tier tier) {
        return previous != null && previous.isAtLeast(tier);
    }
}
