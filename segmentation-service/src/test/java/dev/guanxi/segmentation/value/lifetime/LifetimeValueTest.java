package dev.guanxi.segmentation.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LifetimeValueTest {

    private static final BgNbd MODEL = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final History HISTORY = new History(2, 30.43, 38.86);

    @Test
    void withoutDiscountItIsPurchasesTimesSpend() {
        LifetimeValue value = LifetimeValue.by(MODEL, TimeUnit.WEEK, HISTORY, 24.65, new Horizon(273, 0));
        assertThat(value.purchases()).isCloseTo(1.226, within(0.0005));
        assertThat(value.value()).isCloseTo(value.purchases() * 24.65, within(1e-9));
    }

    @Test
    void laterMoneyIsWorthLess() {
        double soon = LifetimeValue.by(MODEL, TimeUnit.WEEK, HISTORY, 10, new Horizon(364, 0.1))
                .value();
        double never = LifetimeValue.by(MODEL, TimeUnit.WEEK, HISTORY, 10, new Horizon(364, 0))
                .value();
        assertThat(soon / never).isBetween(1 / 1.1, 1.0);
    }

    @Test
    void thePlainFormulaIsArithmetic() {
        LifetimeValue value = LifetimeValue.plain(6, 730.5, 50, new Horizon(1461, 0.1));
        assertThat(value.purchases()).isCloseTo(12, within(1e-9));
        assertThat(value.value()).isCloseTo(12 * 50 / 1.21, within(1e-9));
        assertThat(value.alive()).isNaN();
    }

    @Test
    void thePlainFormulaDoesNotMultiplyTheFirstWeek() {
        assertThat(LifetimeValue.plain(1, 1, 50, new Horizon(364, 0)).purchases())
                .isLessThan(1);
    }
}
