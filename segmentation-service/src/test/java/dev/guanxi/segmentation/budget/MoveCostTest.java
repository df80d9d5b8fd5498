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
        assertThat(new MoveCost(WEEK, TEN, WEEK, TEN).ofMove(from, to)).isEqualTo(minutes);
    }

    @Test
    void aTierWithoutAccountsGivesNobodyTime() {
        MoveCost cost = new MoveCost(WEEK, Map.of(), WEEK, TEN);
        assertThat(cost.minutesBefore(Tier.KEY)).isZero();
        assertThat(cost.ofMove(null, Tier.KEY)).isEqualByComparingTo("960");
    }
}
