package dev.guanxi.segmentation.value.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from 0 with round ticks.
 *
 * @param end the last tick; positive
 * @param step between ticks
 */
record Axis(double end, double step) {

    /** An axis that reaches over the largest value, with about so many ticks at steps of 1, 2 or 5 times a power of ten. */
    static Axis upTo(double largest, int ticks) {
        double reach = largest > 0 ? largest : 1;
        double power = Math.pow(10, Math.floor(Math.log10(reach / ticks)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power * ticks >= reach) {
                return ending(reach, factor * power);
            }
        }
        return ending(reach, 10 * power);
    }

    private static Axis ending(double reach, double step) {
        return new Axis(Math.ceil(reach / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** As many decimals as the step has. */
    int decimals() {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    }
}
