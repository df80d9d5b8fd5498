package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TierModelTest {

    @Test
    void namesTheFiveFactorsAndTheirParts() {
        assertThat(Factor.values()).hasSize(5);
        assertThat(Factor.LOYALTY.parts())
                .containsExactly(
                        Part.TENURE,
                        Part.REGULARITY,
                        Part.RETURN_RATE,
                        Part.SATISFACTION,
                        Part.EXITS,
                        Part.PRODUCT_LINES,
                        Part.COMPETITOR_ATTITUDE);
        for (Factor factor : Factor.values()) {
            assertThat(factor.parts()).as("parts of %s", factor).isNotEmpty();
        }
    }

    @Test
    void tiersKnowTheNextBetterOne() {
        assertThat(Tier.SMALL.above()).contains(Tier.ORDINARY);
        assertThat(Tier.ORDINARY.above()).contains(Tier.KEY);
        assertThat(Tier.KEY.above()).isEmpty();
    }

    @Test
    void refusesQuotasThatDoNotMakeAHundred() {
        assertThatThrownBy(() -> TierModels.with(Map.of(Tier.KEY, 10, Tier.ORDINARY, 30, Tier.SMALL, 50), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quotas must be percents from 0 that make 100 together")
                .hasMessageContaining("50");
    }

    @Test
    void refusesQuotasThatForgetATier() {
        assertThatThrownBy(() -> TierModels.with(Map.of(Tier.KEY, 10, Tier.ORDINARY, 90), 1))
                .hasMessageContaining("quotas must name all of");
    }

    @Test
    void refusesPartsThatDoNotMakeTheirFactor() {
        Map<Part, Integer> weights = new EnumMap<>(TierModels.evenPartWeights());
        weights.put(Part.TENURE, 1);
        assertThatThrownBy(() -> new TierModel(
                        TierModels.FACTOR_WEIGHTS,
                        weights,
                        TierModels.QUOTAS,
                        TierModels.TIME_SHARES,
                        1,
                        Currency.getInstance("GBP"),
                        TierModels.MEASURES))
                .hasMessageContaining("partWeights of LOYALTY");
    }

    @Test
    void refusesAMarginThatIsNoNumberOfPoints() {
        assertThatThrownBy(() -> TierModels.withMargin(-0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> TierModels.withMargin(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void refusesMeasuresThatCannotMeasure() {
        assertThatThrownBy(() -> TierModels.measures(Duration.ZERO, 4, 100, 5)).hasMessageContaining("fullTenure");
        assertThatThrownBy(() -> TierModels.measures(Duration.ofDays(1), 1, 100, 5))
                .hasMessageContaining("hopelesslyOverdue");
        assertThatThrownBy(() -> TierModels.measures(Duration.ofDays(1), 4, 100, 0))
                .hasMessageContaining("fullBreadth");
        assertThatThrownBy(() -> TierModels.measures(Duration.ofDays(1), 4, 1, 5))
                .hasMessageContaining("revenueMultiple");
    }
}
