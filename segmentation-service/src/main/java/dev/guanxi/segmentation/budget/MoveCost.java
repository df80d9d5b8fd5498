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

    /**
     * Minutes in a week that one account of the tier had, cut to a hundredth; 0 for a tier without accounts, and for no
     * tier.
     */
    BigDecimal minutesBefore(Tier tier) {
        return tier == null ? BigDecimal.ZERO.setScale(2) : perAccount(before, tier, accountsBefore);
    }

    /** Minutes in a week that one account of the tier has, cut to a hundredth; 0 for a tier without accounts. */
    BigDecimal minutesAfter(Tier tier) {
        return perAccount(after, tier, accountsAfter);
    }

    /**
     * Minutes in a week that so many accounts gain by the move, negative where they lose them: rounded once, so many
     * accounts may gain another sum than that of what each shows.
     */
    BigDecimal ofMove(Tier from, Tier to, long accounts) {
        BigDecimal had = count(accountsBefore, from);
        BigDecimal have = count(accountsAfter, to);
        return minutes(after, accountsAfter, to)
                .multiply(had)
                .subtract(minutes(before, accountsBefore, from).multiply(have))
                .multiply(BigDecimal.valueOf(accounts))
                .divide(had.multiply(have), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal perAccount(TimeBudget budget, Tier tier, Map<Tier, Long> accounts) {
        return budget.minutesPerAccount(tier, accounts.getOrDefault(tier, 0L)).orElse(BigDecimal.ZERO.setScale(2));
    }

    /** Of all accounts of the tier; none where nobody gets them. */
    private static BigDecimal minutes(TimeBudget budget, Map<Tier, Long> accounts, Tier tier) {
        return tier == null || accounts.getOrDefault(tier, 0L) == 0 ? BigDecimal.ZERO : budget.minutes(tier);
    }

    /** Among how many the minutes are divided; 1 where there are none. */
    private static BigDecimal count(Map<Tier, Long> accounts, Tier tier) {
        return BigDecimal.valueOf(tier == null ? 1 : Math.max(1, accounts.getOrDefault(tier, 0L)));
    }
}
