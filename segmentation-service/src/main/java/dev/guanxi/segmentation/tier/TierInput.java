package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/**
 * One account as a run finds it.
 *
 * @param previousTier null for an account that had none
 * @param previousVersion of its tier; 0 for an account that had none
 * @param overridden the tier that a manager set and that holds; null for none
 */
record TierInput(
        UUID customerId,
        Instant registeredAt,
        Tier previousTier,
        long previousVersion,
        Tier overridden,
        Evidence evidence) {

    Standing standing(double score) {
        return new Standing(customerId, score, evidence.trade().net(), registeredAt, previousTier, overridden);
    }

    /** @param restated whether what is decided holds from an earlier day on than what was known, even if it is the same */
    Assignment assigned(Cut cut, int position, AccountScore score, boolean restated) {
        Tier tier = cut.tier(position);
        long version = tier == previousTier && !restated ? previousVersion : previousVersion + 1;
        Tier earned = overridden == null ? null : cut.earned(position);
        return new Assignment(
                customerId, tier, previousTier, version, earned, score.points(), cut.rank(position), evidence, score);
    }
}
