package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest(name = "{0} lies above {1} of the others")
    @CsvSource({"0, 0", "10, 0.25", "20, 0.75", "15, 0.625", "99, 1", "100, 1", "-5, 0"})
    void sharesOfZeroTenTwiceTwentyNinetyNine(double value, double share) {
        assertThat(Scale.of(new double[] {99, 10, 0, 10, 20}).shareBelow(value)).isEqualTo(share, within(1e-9));
    }

    @Test
    void aMillionValuesAreComparedToATenthOfAPercent() {
        double[] values = IntStream.range(0, 1_000_000).asDoubleStream().toArray();
        Scale scale = Scale.of(values);
        assertThat(scale.edges()).hasSize(Scale.STEPS + 1);
        for (int value = 0; value < values.length; value += 9_973) {
            assertThat(scale.shareBelow(value)).isEqualTo(value / 999_999.0, within(0.001));
        }
    }

    @Test
    void oneAccountComparesWithNobody() {
        assertThat(Scale.of(new double[] {5}).compares()).isFalse();
        assertThat(Scale.of(new double[0]).compares()).isFalse();
    }

    @Test
    void refusesEdgesOutOfOrder() {
        assertThatThrownBy(() -> Scale.ofEdges(new double[] {1, 3, 2})).hasMessageContaining("2.0 follows 3.0");
    }

    @Property
    void isPercentRankUpToAThousandValues(@ForAll @Size(min = 2, max = 50) int[] values) {
        double[] all = Arrays.stream(values).asDoubleStream().toArray();
        Scale scale = Scale.of(all);
        for (double value : all) {
            double below = Arrays.stream(all).filter(other -> other < value).count();
            assertThat(scale.shareBelow(value)).isEqualTo(below / (all.length - 1), within(1e-9));
        }
    }

    @Property
    void neverFalls(
            @ForAll @Size(min = 2, max = 30) double[] values,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double a,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double b) {
        Scale scale = Scale.of(values);
        assertThat(scale.shareBelow(Math.min(a, b))).isLessThanOrEqualTo(scale.shareBelow(Math.max(a, b)));
    }
}
