package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiftTest {

    private static final Instant AS_OF = Instant.parse("2011-12-11T00:00:00Z");
    private static final Population FIVE = new Population(
            5, BigDecimal.valueOf(1000), Scale.of(new double[] {0, 100, 200, 300, 400}), Scale.of(new double[] {
                0, 1, 2, 3, 4
            }));
    private static final AccountScorer SCORER = new AccountScorer(TierModels.withMargin(1), FIVE, AS_OF);

    @Test
    void namesThePointsMissingToBeatTheEntryScore() {
        Trade trade = trade(200);
        AccountScore score = SCORER.score(trade);
        Lift lift = Lift.into(Tier.KEY, score.points() + 5, score, trade, SCORER);
        assertThat(lift.missingPoints()).isEqualTo(5.01, within(1e-9));
    }

    @Test
    void theRevenueNamedIsTheSmallestThatDoes() {
        Trade trade = trade(200);
        AccountScore score = SCORER.score(trade);
        Lift lift = Lift.into(Tier.KEY, score.points() + 4, score, trade, SCORER);
        BigDecimal enough = lift.moreRevenue().orElseThrow();
        assertThat(pointsWith(trade, enough)).isGreaterThanOrEqualTo(lift.neededScore());
        assertThat(pointsWith(trade, enough.subtract(BigDecimal.ONE))).isLessThan(lift.neededScore());
    }

    @Test
    void saysNothingOfRevenueWhereNoRevenueWouldDo() {
        Trade trade = trade(200);
        Lift lift = Lift.into(Tier.KEY, 99, SCORER.score(trade), trade, SCORER);
        assertThat(lift.moreRevenue()).isEmpty();
    }

    @Test
    void aRatingThatIsMissingCanBeTheLift() {
        Trade trade = trade(200);
        AccountScore score = SCORER.score(trade);
        Lift lift = Lift.into(Tier.KEY, score.points() + 1, score, trade, SCORER);
        assertThat(lift.factors())
                .anySatisfy(step -> {
                    assertThat(step.factor()).isEqualTo(Factor.STRATEGIC_BRAND);
                    assertThat(step.from()).isEmpty();
                })
                .isSortedAccordingTo((a, b) -> Double.compare(a.size(), b.size()));
    }

    @Property
    void everyFactorStepLeadsThere(
            @ForAll @IntRange(max = 400) int revenue, @ForAll @IntRange(min = 1, max = 40) int gap) {
        Trade trade = trade(revenue);
        AccountScore score = SCORER.score(trade);
        Lift lift = Lift.into(Tier.KEY, Math.min(99.9, score.points() + gap), score, trade, SCORER);
        for (Lift.FactorStep step : lift.factors()) {
            assertThat(step.to()).isBetween(step.from().orElse(0.0), 100.0);
            assertThat(mean(score, step)).isGreaterThanOrEqualTo(lift.neededScore() - 0.005);
        }
    }

    private static double mean(AccountScore score, Lift.FactorStep step) {
        double points = 0;
        double weights = 0;
        for (FactorScore factor : score.factors()) {
            boolean lifted = factor.factor() == step.factor();
            if (lifted || factor.value().isPresent()) {
                points += factor.weight() * (lifted ? step.to() : factor.value().getAsDouble());
                weights += factor.weight();
            }
        }
        return points / weights;
    }

    private static double pointsWith(Trade trade, BigDecimal more) {
        return SCORER.score(trade.withMoreRevenue(more, AS_OF)).points();
    }

    private static Trade trade(int revenue) {
        return new Trade(
                3,
                3,
                BigDecimal.valueOf(revenue),
                BigDecimal.ZERO,
                AS_OF.minus(Duration.ofDays(300)),
                AS_OF.minus(Duration.ofDays(100)),
                BigDecimal.valueOf(revenue),
                BigDecimal.ZERO);
    }
}
