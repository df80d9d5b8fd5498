package dev.guanxi.segmentation.budget;

import dev.guanxi.segmentation.tier.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** What changing tiers costs in sales time: an account gets its new tier's share instead of that of its old one. */
final class MoveCost {

    private final TimeBudget before;
    private final TimeBudget after;
    private final Map<Tier, Long> accountsBefore;
    private final Map<Tier, Long> accountsAfter;

    /**
     * @param before the team's time by the shares that held before
     * @param accountsBefore how many accounts each tier had
     */
    MoveCost(TimeBudget before, Map<Tier, Long> accountsBefore, TimeBudget after, Map<Tier, Long> accountsAfter) {
        this.before = before;
        this.after = after;
        this.accountsBefore = Map.copyOf(accountsBefore);
        this.accountsAfter = Map.copyOf(accountsAfter);
    }

    /** Minutes in a week that one account of the tier had; 0 for a tier without accounts, and for no tier. */
    BigDecimal minutesBefore(Tier tier) {
        return tier == null ? BigDecimal.ZERO.setScale(2) : perAccount(before, tier, accountsBefore);
    }

    /** Minutes in a week that one account of the tier has; 0 for a tier without accounts. */
    BigDecimal minutesAfter(Tier tier) {
        return perAccount(after, tier, accountsAfter);
    }

    /** Minutes in a week that one account gains by the move, negative where it loses them. */
    BigDecimal ofMove(Tier from, Tier to) {
        return minutesAfter(to).subtract(minutesBefore(from));
    }

    private static BigDecimal perAccount(TimeBudget budget, Tier tier, Map<Tier, Long> accounts) {
        long count = accounts.getOrDefault(tier, 0L);
        return count == 0
                ? BigDecimal.ZERO.setScale(2)
                : budget.minutes(tier).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
}
