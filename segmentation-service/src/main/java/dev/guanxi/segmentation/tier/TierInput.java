package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/**
 * One account as a run finds it.
 *
 * @param previousTier null for an account that had none
 * @param previousVersion of its tier; 0 for an account that had none
 * @param changedAt from when on a promotion or an override changed its tier since the last run; null for neither
 * @param overridden the tier that a manager set and that holds; null for none
 */
record TierInput(
        UUID customerId,
        Instant registeredAt,
        Tier previousTier,
        long previousVersion,
        Instant changedAt,
        Tier overridden,
        Evidence evidence) {

    Standing standing(double score) {
        return new Standing(customerId, score, evidence.trade().net(), registeredAt, previousTier, overridden);
    }

    /**
     * @param asOf from when on what is decided holds
     * @param allRestated whether that is an earlier day than the one of the run before
     */
    Assignment assigned(Cut cut, int position, AccountScore score, Instant asOf, boolean allRestated) {
        Tier tier = cut.tier(position);
        boolean restated = allRestated || changedAt != null && overridden == null && changedAt.isAfter(asOf);
        long version = tier == previousTier && !restated ? previousVersion : previousVersion + 1;
        Tier earned = overridden == null ? null : cut.earned(position);
        return new Assignment(
                customerId,
                tier,
                previousTier,
                version,
                restated,
                earned,
                score.points(),
                cut.rank(position),
                evidence,
                score);
    }
}
