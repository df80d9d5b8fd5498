package dev.guanxi.segmentation.value;

import java.util.Arrays;

/**
 * The four edges that cut values into five parts of equal count. An edge is a quantile interpolated linearly between
 * order statistics (Hyndman and Fan 1996, type 7), and belongs to the part below it.
 */
record Quintiles(double[] edges) {

    static final int PARTS = 5;

    Quintiles {
        edges = edges.clone();
    }

    static Quintiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("quintiles need at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] edges = new double[PARTS - 1];
        for (int part = 1; part < PARTS; part++) {
            edges[part - 1] = quantile(sorted, (double) part / PARTS);
        }
        return new Quintiles(edges);
    }

    /** 1 for the lowest fifth to 5 for the highest. */
    int part(double value) {
        int part = 1;
        for (double edge : edges) {
            if (value > edge) {
                part++;
            }
        }
        return part;
    }

    private static double quantile(double[] sorted, double probability) {
        double position = (sorted.length - 1) * probability;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }
}
