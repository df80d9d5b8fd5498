package dev.guanxi.segmentation.value.plot;

/**
 * One line, or one set of bars.
 *
 * @param values from 0
 */
public record Series(String name, double[] values) {

    public Series {
        values = values.clone();
    }

    double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
