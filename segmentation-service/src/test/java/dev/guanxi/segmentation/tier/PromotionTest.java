package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionTest {

    private static final Map<Tier, Double> ENTRY = Map.of(Tier.KEY, 74.12, Tier.ORDINARY, 55.31, Tier.SMALL, 2.0);

    @ParameterizedTest(name = "{0} with {1} points → {2}")
    @CsvSource({
        "SMALL,    55.31, ",
        "SMALL,    55.32, ORDINARY",
        "SMALL,    74.12, ORDINARY",
        "SMALL,    74.13, KEY",
        "ORDINARY, 60,    ",
        "ORDINARY, 90,    KEY",
        "ORDINARY, 1,     ",
        "KEY,      1,     ",
        "KEY,      100,   "
    })
    void whoBeatsTheEntryScoreOfABetterTierMovesThere(Tier present, double score, Tier promoted) {
        assertThat(Promotion.of(present, score, entry())).isEqualTo(Optional.ofNullable(promoted));
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 100", "ORDINARY, 100"})
    void nobodyIsPromotedIntoATierWithoutSeatsByScore(Tier present, double score) {
        assertThat(Promotion.of(present, score, tier -> Optional.empty())).isEmpty();
    }

    @Property
    void aPromotionOnlyRaisesAndAHigherScoreNeverLeadsLower(
            @ForAll Tier present,
            @ForAll @DoubleRange(max = 100) double score,
            @ForAll @DoubleRange(max = 100) double more) {
        Tier lower = Promotion.of(present, Math.min(score, more), entry()).orElse(present);
        Tier higher = Promotion.of(present, Math.max(score, more), entry()).orElse(present);
        assertThat(lower.isAtLeast(present)).isTrue();
        assertThat(higher.isAtLeast(lower)).isTrue();
        assertThat(Promotion.of(higher, Math.max(score, more), entry()))
                .as("again")
                .isEmpty();
    }

    private static Function<Tier, Optional<Double>> entry() {
        return tier -> Optional.of(ENTRY.get(tier));
    }
}
