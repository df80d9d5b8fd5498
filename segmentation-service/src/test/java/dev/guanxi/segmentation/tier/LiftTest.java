package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        Evidence evidence = evidence(200);
        AccountScore score = SCORER.score(evidence);
        Lift lift = Lift.into(Tier.KEY, score.points() + 5, score, evidence, SCORER);
        assertThat(lift.missingPoints()).isEqualTo(5.01, within(1e-9));
    }

    @Test
    void theRevenueNamedIsTheSmallestThatDoes() {
        Evidence evidence = evidence(200);
        AccountScore score = SCORER.score(evidence);
        Lift lift = Lift.into(Tier.KEY, score.points() + 4, score, evidence, SCORER);
        BigDecimal enough = lift.moreRevenue().orElseThrow();
        assertThat(pointsWith(evidence, enough)).isGreaterThanOrEqualTo(lift.neededScore());
        assertThat(pointsWith(evidence, enough.subtract(BigDecimal.ONE))).isLessThan(lift.neededScore());
    }

    @Test
    void saysNothingOfRevenueWhereNoRevenueWouldDo() {
        Evidence evidence = evidence(200);
        Lift lift = Lift.into(Tier.KEY, 99, SCORER.score(evidence), evidence, SCORER);
        assertThat(lift.moreRevenue()).isEmpty();
    }

    @Test
    void aRatingThatIsMissingCanBeTheLift() {
        Evidence evidence = evidence(200);
        AccountScore score = SCORER.score(evidence);
        Lift lift = Lift.into(Tier.KEY, score.points() + 1, score, evidence, SCORER);
        assertThat(lift.factors())
                .anySatisfy(step -> {
                    assertThat(step.factor()).isEqualTo(Factor.STRATEGIC_BRAND);
                    assertThat(step.from()).isEmpty();
                })
                .isSortedAccordingTo((a, b) -> Double.compare(a.size(), b.size()));
    }

    @Property(tries = 200)
    void theRatingNamedIsTheSmallestThatDoes(
            @ForAll @IntRange(max = 400) int revenue, @ForAll @IntRange(min = 1, max = 40) int gap) {
        Evidence evidence = evidence(revenue);
        AccountScore score = SCORER.score(evidence);
        Lift lift = Lift.into(Tier.KEY, Math.min(99.9, score.points() + gap), score, evidence, SCORER);
        Map<Part, Integer> named =
                lift.ratings().stream().collect(Collectors.toMap(Lift.RatingStep::part, Lift.RatingStep::to));
        Arrays.stream(Part.values()).filter(part -> part.subject().isPresent()).forEach(part -> assertThat(
                        Optional.ofNullable(named.get(part)))
                .as("%s", part)
                .isEqualTo(IntStream.rangeClosed(0, 100)
                        .filter(points ->
                                SCORER.score(evidence.withRating(part.subject().orElseThrow(), points))
                                                .points()
                                        >= lift.neededScore())
                        .boxed()
                        .findFirst()));
    }

    @Property
    void everyFactorStepLeadsThere(
            @ForAll @IntRange(max = 400) int revenue, @ForAll @IntRange(min = 1, max = 40) int gap) {
        Evidence evidence = evidence(revenue);
        AccountScore score = SCORER.score(evidence);
        Lift lift = Lift.into(Tier.KEY, Math.min(99.9, score.points() + gap), score, evidence, SCORER);
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

    private static double pointsWith(Evidence evidence, BigDecimal more) {
        return SCORER.score(evidence.withMoreRevenue(more, AS_OF)).points();
    }

    private static Evidence evidence(int revenue) {
        return Evidence.of(new Trade(
                3,
                3,
                BigDecimal.valueOf(revenue),
                BigDecimal.ZERO,
                AS_OF.minus(Duration.ofDays(300)),
                AS_OF.minus(Duration.ofDays(100)),
                BigDecimal.valueOf(revenue),
                BigDecimal.ZERO));
    }
}
