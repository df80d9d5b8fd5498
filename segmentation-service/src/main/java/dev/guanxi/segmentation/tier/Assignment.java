package dev.guanxi.segmentation.tier;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a run decided for one account.
 *
 * @param previousTier null for the account's first
 * @param version grows by one whenever the account's tier changes, or the day from which it holds moves back
 * @param rank from 1, by score
 */
record Assignment(
        UUID customerId,
        Tier tier,
        Tier previousTier,
        long version,
        double score,
        int rank,
        BigDecimal netRevenue,
        Trade trade,
        AccountScore accountScore) {

    boolean moved() {
        return tier != previousTier;
    }
}
