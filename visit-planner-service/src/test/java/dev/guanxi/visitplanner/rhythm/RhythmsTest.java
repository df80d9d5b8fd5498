package dev.guanxi.visitplanner.rhythm;

import static dev.guanxi.visitplanner.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmsTest {

    @ParameterizedTest(name = "tier {0}, agreed {1}: {2} days by {3}")
    @CsvSource({
        "KEY,      ,   14,  TIER",
        "ORDINARY, ,   56,  TIER",
        "SMALL,    ,   112, TIER",
        ",         ,   112, TIER_UNKNOWN",
        "KEY,      30, 30,  CUSTOMER",
        ",         30, 30,  CUSTOMER"
    })
    void anAgreementGoesBeforeTheTier(Tier tier, Integer agreed, int days, Rhythm.Source source) {
        assertThat(Rhythms.DEFAULT.of(tier, agreed)).isEqualTo(new Rhythm(days, source));
    }

    /** S1: 10, 30 and 60 % of the customers get 40, 30 and 30 % of the sales time. */
    @Test
    void theDefaultsSpendTheTimeBudget() {
        double key = 10.0 / Rhythms.DEFAULT.key();
        double ordinary = 30.0 / Rhythms.DEFAULT.ordinary();
        double small = 60.0 / Rhythms.DEFAULT.small();
        double all = key + ordinary + small;
        assertThat(key / all).isEqualTo(0.40, within(1e-9));
        assertThat(ordinary / all).isEqualTo(0.30, within(1e-9));
        assertThat(small / all).isEqualTo(0.30, within(1e-9));
    }

    @ParameterizedTest(name = "{0} / {1} / {2}: {3}")
    @CsvSource({"0, 56, 112, /days/KEY", "14, -1, 112, /days/ORDINARY", "14, 56, 731, /days/SMALL"})
    void daysOutOfRangeAreRefused(int key, int ordinary, int small, String pointer) {
        var refusal = assertRefused("RHYTHM_INVALID", () -> new Rhythms(key, ordinary, small));
        assertThat(refusal.errors().get(0).pointer()).isEqualTo(pointer);
    }
}
