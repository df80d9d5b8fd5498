package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.tier.TierPeriod.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TierPeriodTest {

    private static final Instant MARCH = Instant.parse("2011-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2011-06-01T00:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2011-09-01T00:00:00Z");

    @Test
    void runsThatConfirmATierBeginNoNewPeriod() {
        List<TierPeriod> periods = TierPeriod.of(List.of(
                decision(1, MARCH, Tier.SMALL), decision(2, JUNE, Tier.SMALL), decision(3, SEPTEMBER, Tier.KEY)));
        assertThat(periods)
                .containsExactly(
                        new TierPeriod(Tier.SMALL, MARCH, SEPTEMBER, new UUID(0, 1)),
                        new TierPeriod(Tier.KEY, SEPTEMBER, null, new UUID(0, 3)));
    }

    @Test
    void withoutDecisionsThereIsNoPeriod() {
        assertThat(TierPeriod.of(List.of())).isEmpty();
    }

    private static Decision decision(long run, Instant asOf, Tier tier) {
        return new Decision(new UUID(0, run), asOf, tier);
    }
}
