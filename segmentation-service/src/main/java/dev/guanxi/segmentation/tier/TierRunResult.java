package dev.guanxi.segmentation.tier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a run found.
 *
 * @param accounts how many were ranked
 * @param tiers best first
 * @param moves who changed tier, counted; accounts that stay are not in it
 * @param excluded trade that was left out, by reason
 */
record TierRunResult(long accounts, Totals totals, List<TierSum> tiers, List<Move> moves, List<Excluded> excluded) {

    /** Trade that counted, in the reporting currency. */
    record Totals(long purchases, BigDecimal gross, long returns, BigDecimal returned, BigDecimal net) {}

    /**
     * @param lowestScore the lowest score that earned a seat; null for a tier where none did
     * @param entryScore what an account from below must beat next time; null for a tier where none earned a seat
     * @param tiedOut how many have the lowest score too and yet, by the rule for ties, no seat; null for runs before this
     *     was counted
     */
    record TierSum(
            Tier tier, long accounts, BigDecimal netRevenue, Double lowestScore, Double entryScore, Integer tiedOut) {}

    /** @param from null for accounts that had no tier before */
    record Move(Tier from, Tier to, long accounts) {}

    /**
     * Trade that was left out; amounts of different currencies are never added.
     *
     * @param currency of the trade
     * @param amount of the purchases, in their currency; null for runs before this was told
     * @param returned amount of the returns, likewise
     */
    record Excluded(
            Reason reason, String currency, long purchases, BigDecimal amount, long returns, BigDecimal returned) {

        enum Reason {
            /** Not in the model's reporting currency. */
            OTHER_CURRENCY,
            /** Of a customer that customer-service has not told of yet. */
            UNKNOWN_CUSTOMER
        }
    }

    Optional<Double> entryScore(Tier tier) {
        return tiers.stream()
                .filter(sum -> sum.tier() == tier && sum.entryScore() != null)
                .map(TierSum::entryScore)
                .findFirst();
    }

    TierSum sumOf(Tier tier) {
        return tiers.get(tier.ordinal());
    }
}
