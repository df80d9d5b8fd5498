package dev.guanxi.segmentation.tier;

import java.util.Optional;
import java.util.UUID;

/**
 * An account's tier at a time, with everything that explains it.
 *
 * @param period since when it has had this tier, and what gave it
 * @param previous the tier before this one; empty for the account's first
 * @param version of the tier; grows whenever it changes
 * @param run the run in effect
 * @param assignment what that run decided
 * @param promotion what gave this tier between runs; empty where a run or an override gave it
 * @param override the manager's word that holds; empty for none
 * @param lift what would lift the account above the tier that it earned; empty for key accounts and where the next tier
 *     is empty
 */
record AccountTier(
        UUID customerId,
        String name,
        TierPeriod period,
        Optional<Tier> previous,
        long version,
        TierRun run,
        TierModel model,
        Assignment assignment,
        Optional<TierTimeline.Promoted> promotion,
        Optional<HeldOverride> override,
        Optional<Lift> lift) {

    Tier tier() {
        return period.tier();
    }

    /** What the account has by its score: the tier in effect, unless a manager's override holds. */
    Tier earned() {
        return override.isPresent() ? assignment.earned() : tier();
    }

    /** The promotion, unless the run has come to the same tier since. */
    Optional<TierTimeline.Promoted> promotionSinceRun() {
        return promotion.filter(promoted -> promoted.tier() != assignment.earned());
    }

    /** Whether the account kept its tier only by the margin, against another with a better score. */
    boolean isKeptByMargin() {
        Tier tier = assignment.tier();
        long better = run.result().tiers().stream()
                .filter(sum -> sum.tier().isAtLeast(tier))
                .mapToLong(TierRunResult.TierSum::accounts)
                .sum();
        return assignment.earnedTier() == null && assignment.rank() > better;
    }

    /** Whether only the rule for ties kept the account out of the next better tier. */
    boolean isTiedOut() {
        return assignment
                .earned()
                .above()
                .map(better -> run.result().sumOf(better))
                .filter(sum -> sum.tiedOut() != null && sum.tiedOut() > 0 && sum.lowestScore() != null)
                .filter(sum -> Math.round(sum.lowestScore() * 100) == Math.round(assignment.score() * 100))
                .isPresent();
    }
}
