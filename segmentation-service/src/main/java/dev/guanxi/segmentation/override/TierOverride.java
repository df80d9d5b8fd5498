package dev.guanxi.segmentation.override;

import dev.guanxi.segmentation.tier.Tier;
import java.time.Instant;
import java.util.UUID;

/**
 * A tier that a manager set. At most one holds for an account at a time.
 *
 * @param version 1 while it holds, 2 when it has ended
 * @param setBy subject of the manager's token
 * @param until its end, at most a year after it was set
 * @param endedAt null while it holds
 * @param withdrawnBy null unless somebody ended it early
 * @param withdrawalReason null unless somebody ended it early
 */
record TierOverride(
        UUID id,
        long version,
        UUID customerId,
        Tier tier,
        String reason,
        String setBy,
        Instant setAt,
        Instant until,
        Instant endedAt,
        String withdrawnBy,
        String withdrawalReason) {

    /** Whether both set the same, whoever did so and when. */
    boolean saysTheSame(TierOverride other) {
        return customerId.equals(other.customerId)
                && tier == other.tier
                && reason.equals(other.reason)
                && until.equals(other.until);
    }

    boolean holds() {
        return endedAt == null;
    }
}
