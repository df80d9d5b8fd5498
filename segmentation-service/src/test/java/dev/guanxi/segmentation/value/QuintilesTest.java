package dev.guanxi.segmentation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuintilesTest {

    @Test
    void edgesAreInterpolatedBetweenValues() {
        assertThat(RfmReference.quintiles(new double[] {10, 1, 7, 4}).edges())
                .containsExactly(new double[] {2.8, 4.6, 6.4, 8.2}, within(1e-9));
    }

    @Test
    void anEdgeBelongsToThePartBelow() {
        Quintiles quintiles = RfmReference.quintiles(new double[] {0, 1, 2, 3, 4, 5});
        assertThat(quintiles.edges()).containsExactly(1, 2, 3, 4);
        assertThat(quintiles.part(1)).isEqualTo(1);
        assertThat(quintiles.part(1.001)).isEqualTo(2);
        assertThat(quintiles.part(5)).isEqualTo(5);
    }

    @Test
    void equalValuesShareTheLowestPart() {
        assertThat(RfmReference.quintiles(new double[] {3, 3, 3}).part(3)).isEqualTo(1);
    }

    @Property
    void partsNeverFallAsValuesRise(@ForAll @Size(min = 1, max = 50) int[] values, @ForAll int a, @ForAll int b) {
        double[] all = Arrays.stream(values).asDoubleStream().toArray();
        Quintiles quintiles = RfmReference.quintiles(all);
        assertThat(quintiles.part(Math.min(a, b))).isLessThanOrEqualTo(quintiles.part(Math.max(a, b)));
        assertThat(quintiles.part(a)).isBetween(1, 5);
    }
}
