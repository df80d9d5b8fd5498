package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guanxi.segmentation.tier.TierTimeline.Decision;
import dev.guanxi.segmentation.tier.TierTimeline.Override;
import dev.guanxi.segmentation.tier.TierTimeline.Promoted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TierTimelineTest {

    private static final Instant MARCH = Instant.parse("2011-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2011-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2011-07-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2012-01-01T00:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2011-09-01T00:00:00Z");

    @Test
    void runsThatConfirmATierBeginNoNewPeriod() {
        assertThat(timeline(
                                List.of(
                                        decision(1, MARCH, Tier.SMALL),
                                        decision(2, JUNE, Tier.SMALL),
                                        decision(3, SEPTEMBER, Tier.KEY)),
                                List.of())
                        .periods(LATER))
                .containsExactly(
                        new TierPeriod(Tier.SMALL, MARCH, SEPTEMBER, TierCause.RUN, run(1), null),
                        new TierPeriod(Tier.KEY, SEPTEMBER, null, TierCause.RUN, run(3), null));
    }

    @Test
    void withoutDecisionsThereIsNoPeriod() {
        assertThat(timeline(List.of(), List.of()).periods(LATER)).isEmpty();
        assertThat(timeline(List.of(), List.of()).at(JUNE)).isEmpty();
    }

    @Test
    void aPromotionRaisesUntilTheNextRunDecides() {
        TierTimeline timeline = new TierTimeline(
                List.of(decision(1, MARCH, Tier.SMALL), decision(2, SEPTEMBER, Tier.ORDINARY)),
                List.of(promoted(1, JUNE, Tier.ORDINARY, 2), promoted(1, JULY, Tier.KEY, 3)),
                List.of(),
                List.of());
        assertThat(timeline.periods(LATER))
                .extracting(TierPeriod::tier, TierPeriod::from, TierPeriod::cause)
                .containsExactly(
                        tuple(Tier.SMALL, MARCH, TierCause.RUN),
                        tuple(Tier.ORDINARY, JUNE, TierCause.PROMOTED),
                        tuple(Tier.KEY, JULY, TierCause.PROMOTED),
                        tuple(Tier.ORDINARY, SEPTEMBER, TierCause.RUN));
    }

    @Test
    void aPromotionAfterARunThatNoLongerCountsDoesNotCount() {
        TierTimeline timeline = new TierTimeline(
                List.of(decision(1, MARCH, Tier.SMALL)), List.of(promoted(7, JUNE, Tier.KEY, 2)), List.of(), List.of());
        assertThat(timeline.periods(LATER)).extracting(TierPeriod::tier).containsExactly(Tier.SMALL);
    }

    @Test
    void anOverrideDecidesWhileItHoldsWhateverRunsAndPromotionsSay() {
        TierTimeline timeline = new TierTimeline(
                List.of(decision(1, MARCH, Tier.SMALL), decision(2, JULY, Tier.ORDINARY)),
                List.of(),
                List.of(new Override(run(9), Tier.KEY, JUNE, SEPTEMBER)),
                List.of());
        assertThat(timeline.periods(LATER))
                .containsExactly(
                        new TierPeriod(Tier.SMALL, MARCH, JUNE, TierCause.RUN, run(1), null),
                        new TierPeriod(Tier.KEY, JUNE, SEPTEMBER, TierCause.OVERRIDDEN, run(1), run(9)),
                        new TierPeriod(Tier.ORDINARY, SEPTEMBER, null, TierCause.RUN, run(2), null));
        assertThat(timeline.at(SEPTEMBER.minusNanos(1000)).orElseThrow().tier()).isEqualTo(Tier.KEY);
        assertThat(timeline.at(SEPTEMBER).orElseThrow().tier()).isEqualTo(Tier.ORDINARY);
        assertThat(timeline.at(MARCH.minusNanos(1000))).isEmpty();
    }

    @Test
    void whatIsStillToComeIsNotListed() {
        TierTimeline timeline = new TierTimeline(
                List.of(decision(1, MARCH, Tier.SMALL)),
                List.of(),
                List.of(new Override(run(9), Tier.KEY, JUNE, SEPTEMBER)),
                List.of());
        assertThat(timeline.periods(JULY))
                .containsExactly(
                        new TierPeriod(Tier.SMALL, MARCH, JUNE, TierCause.RUN, run(1), null),
                        new TierPeriod(Tier.KEY, JUNE, null, TierCause.OVERRIDDEN, run(1), run(9)));
        assertThat(timeline.periods(SEPTEMBER))
                .extracting(TierPeriod::tier)
                .containsExactly(Tier.SMALL, Tier.KEY, Tier.SMALL);
    }

    /** The override and its end begin periods; the promotion was before. */
    @Test
    void aPromotionStaysWhatItWasWhenAnOverrideCameBetween() {
        TierTimeline timeline = new TierTimeline(
                List.of(decision(1, MARCH, Tier.SMALL)),
                List.of(promoted(1, MARCH, Tier.ORDINARY, 2), promoted(1, JUNE, Tier.KEY, 3)),
                List.of(new Override(run(9), Tier.SMALL, JULY, SEPTEMBER)),
                List.of());
        TierPeriod after = timeline.at(SEPTEMBER).orElseThrow();
        assertThat(after.from()).isEqualTo(SEPTEMBER);
        assertThat(timeline.promotionOf(after)).contains(promoted(1, JUNE, Tier.KEY, 3));
        assertThat(timeline.promotionOf(timeline.at(JULY).orElseThrow())).isEmpty();
    }

    private static Promoted promoted(long run, Instant from, Tier tier, long version) {
        return new Promoted(run(run), from, tier, version, 77.5);
    }

    private static TierTimeline timeline(List<Decision> decisions, List<Promoted> promotions) {
        return new TierTimeline(decisions, promotions, List.of(), List.of());
    }

    private static Decision decision(long run, Instant asOf, Tier tier) {
        return new Decision(run(run), asOf, tier, 1);
    }

    @Test
    void theVersionIsThatOfTheLatestWordByThen() {
        TierTimeline timeline = new TierTimeline(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new TierTimeline.Version(MARCH, 1),
                        new TierTimeline.Version(JUNE, 3),
                        new TierTimeline.Version(JULY, 2)));

        assertThat(timeline.version(MARCH)).isEqualTo(1);
        assertThat(timeline.version(JULY)).isEqualTo(3);
    }

    private static UUID run(long number) {
        return new UUID(0, number);
    }
}
