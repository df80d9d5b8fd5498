package dev.guanxi.segmentation.shopper.success;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "0, 10, 0, 0.2775",
        "10, 10, 0.7225, 1",
        "5, 10, 0.2366, 0.7634",
        "1, 1, 0.2065, 1",
        "42, 120, 0.2706, 0.4387"
    })
    void wilsonsInterval(long count, long of, double low, double high) {
        Proportion proportion = new Proportion(count, of);

        assertThat(proportion.low()).isCloseTo(low, within(1e-4));
        assertThat(proportion.high()).isCloseTo(high, within(1e-4));
        assertThat(proportion.rate()).isBetween(proportion.low(), proportion.high());
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
    }
}
