package dev.guanxi.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.segmentation.tier.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBudgetTest {

    private static final Map<Tier, Integer> SHARES = Map.of(Tier.KEY, 40, Tier.ORDINARY, 30, Tier.SMALL, 30);

    @ParameterizedTest(name = "{0}: {1} accounts get {2} minutes a week each")
    @CsvSource({"KEY, 437, 21.96", "ORDINARY, 1312, 5.48", "SMALL, 2623, 2.74"})
    void tenManagersWithFortyHoursAmong4372Accounts(Tier tier, long accounts, BigDecimal minutes) {
        TimeBudget budget = new TimeBudget(SHARES, Duration.ofHours(400));
        assertThat(budget.minutesPerAccount(tier, accounts)).contains(minutes);
    }

    @Test
    void aTierWithoutAccountsHasNoMinutesPerAccount() {
        assertThat(new TimeBudget(SHARES, Duration.ofHours(40)).minutesPerAccount(Tier.KEY, 0))
                .isEmpty();
    }

    @Test
    void refusesATeamWithoutTime() {
        assertThatThrownBy(() -> new TimeBudget(SHARES, Duration.ZERO)).hasMessageContaining("PT0S");
    }

    @Property
    void neverGivesAwayMoreThanThereIs(
            @ForAll @IntRange(min = 1, max = 100_000) int hours,
            @ForAll @IntRange(min = 1, max = 100_000) int accounts) {
        TimeBudget budget = new TimeBudget(SHARES, Duration.ofHours(hours));
        for (Tier tier : Tier.values()) {
            BigDecimal given =
                    budget.minutesPerAccount(tier, accounts).orElseThrow().multiply(BigDecimal.valueOf(accounts));
            assertThat(given).isLessThanOrEqualTo(budget.minutes(tier));
        }
    }
}
