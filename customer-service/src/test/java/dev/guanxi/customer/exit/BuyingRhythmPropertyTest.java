package dev.guanxi.customer.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every rhythm and all limits. */
class BuyingRhythmPropertyTest {

    @Provide
    Arbitrary<List<Integer>> gaps() {
        return Arbitraries.integers().between(1, 2_000).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<RhythmLimits> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 10),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ONE, BigDecimal.TEN)
                                .ofScale(2),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.5"), BigDecimal.ONE)
                                .ofScale(4),
                        Arbitraries.integers().between(1, 365))
                .as(RhythmLimits::new);
    }

    @Property
    void whoBoughtTodayIsNeverSilent(@ForAll("gaps") List<Integer> gaps, @ForAll("limits") RhythmLimits limits) {
        assertThat(new BuyingRhythm(gaps).isBrokenBy(0, limits)).isFalse();
    }

    @Property
    void aLongerSilenceNeverMendsIt(
            @ForAll("gaps") List<Integer> gaps,
            @ForAll("limits") RhythmLimits limits,
            @ForAll @IntRange(max = 30_000) int days) {
        BuyingRhythm rhythm = new BuyingRhythm(gaps);
        if (rhythm.isBrokenBy(days, limits)) {
            assertThat(rhythm.isBrokenBy(days + 1L, limits)).isTrue();
        }
    }

    @Property
    void noSilenceAsLongAsMostOfItsOwnGapsIsAnExit(
            @ForAll("gaps") List<Integer> gaps, @ForAll("limits") RhythmLimits limits) {
        BuyingRhythm rhythm = new BuyingRhythm(gaps);
        long asLong =
                gaps.stream().filter(gap -> !rhythm.isBrokenBy(gap, limits)).count();
        assertThat(BigDecimal.valueOf(asLong))
                .isGreaterThanOrEqualTo(limits.quantile().multiply(BigDecimal.valueOf(gaps.size())));
    }

    @Property
    void whoBuysHalfAsOftenMayBeSilentAtLeastAsLong(
            @ForAll("gaps") List<Integer> gaps,
            @ForAll("limits") RhythmLimits limits,
            @ForAll @IntRange(max = 30_000) int days) {
        BuyingRhythm slower = new BuyingRhythm(gaps.stream().map(gap -> gap * 2).toList());
        if (slower.isBrokenBy(days, limits)) {
            assertThat(new BuyingRhythm(gaps).isBrokenBy(days, limits)).isTrue();
        }
    }

    @Property
    void fewPurchaseDaysAreNoRhythm(@ForAll("limits") RhythmLimits limits, @ForAll @IntRange(max = 30_000) int days) {
        List<Integer> tooFew =
                IntStream.range(1, limits.minPurchaseDays() - 1).boxed().toList();
        assertThat(new BuyingRhythm(tooFew).isBrokenBy(days, limits)).isFalse();
    }
}
