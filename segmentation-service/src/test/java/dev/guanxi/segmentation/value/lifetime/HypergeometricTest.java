package dev.guanxi.segmentation.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HypergeometricTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.89, 0.95, 0.999})
    void isTheClosedFormWhereThereIsOne(double z) {
        assertThat(Hypergeometric.value(1, 1, 2, z)).isCloseTo(z == 0 ? 1 : -Math.log1p(-z) / z, within(1e-11));
        assertThat(Hypergeometric.value(0.7, 2, 2, z)).isCloseTo(Math.pow(1 - z, -0.7), within(1e-10));
        assertThat(Hypergeometric.value(0.5, 1, 1.5, z * z))
                .isCloseTo(z == 0 ? 1 : Math.log((1 + z) / (1 - z)) / (2 * z), within(1e-10));
    }

    /** Two ways to the same number. */
    @ParameterizedTest
    @CsvSource({"0.3,0.8,2.4,0.93", "1,4.25,7.6,0.97", "-0.4,1.7,3.1,0.99", "2.2,0.6,1.3,0.92"})
    void theSeriesInTheRestIsTheSame(double a, double b, double c, double z) {
        double direct = Hypergeometric.series(a, b, c, z);
        assertThat(Hypergeometric.turned(a, b, c, z)).isCloseTo(direct, within(1e-10 * Math.abs(direct)));
    }

    @ParameterizedTest
    @CsvSource({"0.3,1.8,0.6", "12.5,14.2,0.3", "4.25,7.6,0.97", "419,421,0.9", "1,40,0.999"})
    void theContinuedFractionIsTheSame(double b, double c, double z) {
        double direct = Hypergeometric.series(1, b, c, z);
        assertThat(Hypergeometric.withOne(b, c, z)).isCloseTo(direct, within(1e-11 * direct));
    }

    @Test
    void oneIsOutOfReach() {
        assertThatThrownBy(() -> Hypergeometric.value(1, 1, 2, 1)).isInstanceOf(ArithmeticException.class);
    }
}
