package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of an account's tier between runs.
 *
 * @param version of the account's tier, in one sequence with what runs decide
 * @param runId the run in effect
 * @param score what the account has now; that of the run where only an override changed it
 * @param rank in that run
 * @param effectiveAt from when on it holds
 * @param overrideId null for a promotion
 */
record TierChange(
        UUID customerId,
        long version,
        UUID runId,
        TierCause cause,
        Tier tier,
        Tier previousTier,
        double score,
        int rank,
        Instant effectiveAt,
        Instant decidedAt,
        UUID overrideId) {}
