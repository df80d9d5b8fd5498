package dev.guanxi.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.tier.Tier;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveCostTest {

    private static final Map<Tier, Integer> SHARES = Map.of(Tier.KEY, 40, Tier.ORDINARY, 30, Tier.SMALL, 30);
    private static final TimeBudget WEEK = new TimeBudget(SHARES, Duration.ofHours(40));
    private static final Map<Tier, Long> TEN = Map.of(Tier.KEY, 1L, Tier.ORDINARY, 3L, Tier.SMALL, 6L);

    @ParameterizedTest(name = "{0} → {1}: {2} minutes")
    @CsvSource({
        "ORDINARY, KEY,      720.00",
        "KEY,      ORDINARY, -720.00",
        "SMALL,    ORDINARY, 120.00",
        ",         SMALL,    120.00"
    })
    void anAccountGainsTheDifferenceOfTheTiers(Tier from, Tier to, String minutes) {
        assertThat(new MoveCost(WEEK, TEN, WEEK, TEN).ofMove(from, to, 1)).isEqualTo(minutes);
    }

    /** 3840/437 − 2880/1312 = 6.592…, and not 15 times 6.59. */
    @Test
    void manyAccountsTogetherAreRoundedOnce() {
        TimeBudget week = new TimeBudget(SHARES, Duration.ofHours(160));
        Map<Tier, Long> accounts = Map.of(Tier.KEY, 437L, Tier.ORDINARY, 1312L, Tier.SMALL, 2623L);
        MoveCost cost = new MoveCost(week, accounts, week, accounts);
        assertThat(cost.ofMove(Tier.ORDINARY, Tier.KEY, 1)).isEqualTo("6.59");
        assertThat(cost.ofMove(Tier.ORDINARY, Tier.KEY, 15)).isEqualTo("98.88");
        assertThat(cost.ofMove(Tier.SMALL, Tier.ORDINARY, 56)).isEqualTo("61.44");
    }

    /** What a report of the budget and one of the moves show of one account is the same. */
    @Test
    void anAccountHasWhatTheBudgetGivesIt() {
        Map<Tier, Long> accounts = Map.of(Tier.KEY, 434L);
        assertThat(new MoveCost(WEEK, accounts, WEEK, accounts).minutesAfter(Tier.KEY))
                .isEqualTo(WEEK.minutesPerAccount(Tier.KEY, 434).orElseThrow())
                .isEqualTo("2.21");
    }

    @Test
    void aTierWithoutAccountsGivesNobodyTime() {
        MoveCost cost = new MoveCost(WEEK, Map.of(), WEEK, TEN);
        assertThat(cost.minutesBefore(Tier.KEY)).isZero();
        assertThat(cost.ofMove(null, Tier.KEY, 1)).isEqualByComparingTo("960");
    }
}
