package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/**
 * One account as a run finds it.
 *
 * @param previousTier null for an account that had none
 * @param previousVersion of its tier; 0 for an account that had none
 */
record TierInput(UUID customerId, Instant registeredAt, Tier previousTier, long previousVersion, Trade trade) {

    Standing standing(double score) {
        return new Standing(customerId, score, trade.net(), registeredAt, previousTier);
    }

    /** @param restated whether what is decided holds from an earlier day on than what was known, even if it is the same */
    Assignment assigned(Tier tier, int rank, AccountScore score, boolean restated) {
        long version = tier == previousTier && !restated ? previousVersion : previousVersion + 1;
        return new Assignment(customerId, tier, previousTier, version, score.points(), rank, trade.net(), trade, score);
    }
}
