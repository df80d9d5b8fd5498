package dev.guanxi.segmentation.value.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.value.lifetime.Estimate.Convergence;
import dev.guanxi.segmentation.value.lifetime.Histories;
import dev.guanxi.segmentation.value.lifetime.History;
import dev.guanxi.segmentation.value.lifetime.Nbd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelTypeTest {

    /** How many customers have no, one, two … repeats. */
    private static final int[] CUSTOMERS = {200, 300, 200, 140, 90, 60, 40, 30, 20};

    @ParameterizedTest
    @EnumSource
    void whoAllBuyToTheEndAreFittedWithoutDropOut(ModelType type) {
        var fit = type.fit(histories(0.98));
        assertThat(fit.estimate().convergence()).isEqualTo(Convergence.NO_DROP_OUT);
        assertThat(fit.model()).isInstanceOf(Nbd.class).isEqualTo(type.of(fit.estimate()));
        assertThat(fit.model().alive(new History(1, 1, 50))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoStopEarlyAreNot(ModelType type) {
        var fit = type.fit(histories(0.3));
        assertThat(fit.model()).isNotInstanceOf(Nbd.class);
        assertThat(fit.model().alive(new History(4, 10, 50))).isLessThan(0.5);
    }

    /** @param last when the last purchase was, as a share of the age */
    private static Histories histories(double last) {
        List<History> all = new ArrayList<>();
        for (int repeats = 0; repeats < CUSTOMERS.length; repeats++) {
            for (double age : new double[] {30, 40, 50}) {
                all.addAll(Collections.nCopies(
                        CUSTOMERS[repeats] / 3, new History(repeats, repeats == 0 ? 0 : last * age, age)));
            }
        }
        return Histories.of(all);
    }
}
