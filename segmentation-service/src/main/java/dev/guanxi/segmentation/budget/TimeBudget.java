package dev.guanxi.segmentation.budget;

import dev.guanxi.segmentation.tier.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A team's weekly sales time, shared among the tiers (S1). */
final class TimeBudget {

    private final Map<Tier, Integer> shares;
    private final Duration perWeek;

    /**
     * @param shares percent of the time per tier; together 100
     * @param perWeek the sales time that the whole team has in a week
     */
    TimeBudget(Map<Tier, Integer> shares, Duration perWeek) {
        if (perWeek.isNegative() || perWeek.isZero()) {
            throw new IllegalArgumentException("sales time per week must be positive, but is " + perWeek);
        }
        this.shares = Map.copyOf(shares);
        this.perWeek = perWeek;
    }

    int percent(Tier tier) {
        return shares.get(tier);
    }

    /** Minutes in a week for all accounts of the tier together. */
    BigDecimal minutes(Tier tier) {
        return minutesPerWeek()
                .multiply(BigDecimal.valueOf(percent(tier)))
                .divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP);
    }

    /** Minutes in a week for one account of the tier, cut to a hundredth so that the sum fits; empty without any. */
    Optional<BigDecimal> minutesPerAccount(Tier tier, long accounts) {
        return accounts == 0
                ? Optional.empty()
                : Optional.of(minutes(tier).divide(BigDecimal.valueOf(accounts), 2, RoundingMode.FLOOR));
    }

    private BigDecimal minutesPerWeek() {
        return BigDecimal.valueOf(perWeek.toMinutes());
    }
}
