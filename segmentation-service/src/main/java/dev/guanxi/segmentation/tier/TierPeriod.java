package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;

/**
 * A time during which an account had one tier (S3): from {@code from}, up to but without {@code to}.
 *
 * @param to null while it lasts
 * @param cause what began it: a run, a promotion or an override
 * @param tierRunId the run in effect when it began; null where an override came before any run
 * @param overrideId the override that holds; null for none
 */
record TierPeriod(Tier tier, Instant from, Instant to, TierCause cause, UUID tierRunId, UUID overrideId) {

    TierPeriod until(Instant end) {
        return new TierPeriod(tier, from, end, cause, tierRunId, overrideId);
    }

    boolean covers(Instant time) {
        return !time.isBefore(from) && (to == null || time.isBefore(to));
    }
}
