package dev.guanxi.segmentation.tier;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a run decided for one account.
 *
 * @param previousTier null for the account's first
 * @param version grows by one whenever the account's tier changes, or the day from which it holds moves back
 * @param restated whether it holds from an earlier day on than others were told, even if it is the same tier
 * @param earnedTier what the score alone came to, where a manager's override seated the account; else null
 * @param rank from 1, by score
 */
record Assignment(
        UUID customerId,
        Tier tier,
        Tier previousTier,
        long version,
        boolean restated,
        Tier earnedTier,
        double score,
        int rank,
        Evidence evidence,
        AccountScore accountScore) {

    boolean moved() {
        return tier != previousTier;
    }

    /** What the score came to, whether a manager's override seated the account elsewhere or not. */
    Tier earned() {
        return earnedTier == null ? tier : earnedTier;
    }

    BigDecimal netRevenue() {
        return evidence.trade().net();
    }
}
