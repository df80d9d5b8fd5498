package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

    @ParameterizedTest(name = "{0} accounts: {1} key, {2} ordinary, {3} small")
    @CsvSource({
        "0,       0,      0,      0",
        "1,       0,      0,      1",
        "2,       0,      1,      1",
        "3,       0,      1,      2",
        "4,       1,      1,      2",
        "5,       1,      1,      3",
        "10,      1,      3,      6",
        "15,      2,      4,      9",
        "4372,    437,    1312,   2623",
        "1000000, 100000, 300000, 600000"
    })
    void tenThirtySixtyInWholeSeats(int accounts, int key, int ordinary, int small) {
        assertThat(Quota.seats(TierModels.QUOTAS, accounts))
                .isEqualTo(Map.of(Tier.KEY, key, Tier.ORDINARY, ordinary, Tier.SMALL, small));
    }

    @Property
    void seatsAreExactToRoundingAndNobodyIsLeftOver(
            @ForAll @IntRange(max = 2_000_000) int accounts,
            @ForAll @IntRange(max = 100) int key,
            @ForAll @IntRange(max = 100) int ordinary) {
        int rest = Math.max(0, 100 - key);
        Map<Tier, Integer> percents = Map.of(
                Tier.KEY, key, Tier.ORDINARY, Math.min(ordinary, rest), Tier.SMALL, rest - Math.min(ordinary, rest));
        Map<Tier, Integer> seats = Quota.seats(percents, accounts);
        assertThat(seats.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(accounts);
        percents.forEach((tier, percent) -> assertThat(Math.abs(seats.get(tier) - accounts * percent / 100.0))
                .isLessThan(1));
    }
}
