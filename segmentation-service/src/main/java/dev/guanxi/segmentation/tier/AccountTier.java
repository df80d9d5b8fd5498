package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account's tier at a time, with everything that explains it.
 *
 * @param since from when on the account has had this tier without a break
 * @param run the run that decided it
 * @param lift what would lift the account into the next better tier; empty for key accounts and where that tier is empty
 */
record AccountTier(
        UUID customerId,
        String name,
        Instant since,
        TierRun run,
        TierModel model,
        Assignment assignment,
        Optional<Lift> lift) {

    /** Whether the account kept its tier only by the margin, against another with a better score. */
    boolean isKeptByMargin() {
        Tier tier = assignment.tier();
        long better = run.result().tiers().stream()
                .filter(sum -> sum.tier().isAtLeast(tier))
                .mapToLong(TierRunResult.TierSum::accounts)
                .sum();
        return assignment.rank() > better;
    }
}
