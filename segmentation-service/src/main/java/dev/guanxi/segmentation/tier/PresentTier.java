package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/**
 * An account's tier as it is now, with what a change of it goes on from.
 *
 * @param tier the one that others were told of
 * @param version of that tier
 * @param runId the run in effect
 * @param earned what the run came to by score, as raised by promotions since
 * @param score of the run
 * @param rank in the run
 */
record PresentTier(UUID customerId, Tier tier, long version, UUID runId, Tier earned, double score, int rank) {

    TierChange promoted(Tier to, double newScore, Instant from, Instant now) {
        return new TierChange(
                customerId, version + 1, runId, TierCause.PROMOTED, to, tier, newScore, rank, from, now, null);
    }

    TierChange overridden(Tier to, UUID override, Instant now) {
        return new TierChange(
                customerId, version + 1, runId, TierCause.OVERRIDDEN, to, tier, score, rank, now, now, override);
    }

    TierChange overrideEnded(UUID override, Instant end, Instant now) {
        return new TierChange(
                customerId,
                version + 1,
                runId,
                TierCause.OVERRIDE_ENDED,
                earned,
                tier,
                score,
                rank,
                end,
                now,
                override);
    }
}
