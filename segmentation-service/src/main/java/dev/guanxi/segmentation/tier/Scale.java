package dev.guanxi.segmentation.tier;

import java.util.Arrays;

/**
 * How one figure spreads over all accounts, kept as at most {@value #STEPS} + 1 evenly spaced order statistics, so that
 * a million accounts are compared in constant memory. Up to {@value #STEPS} + 1 accounts the comparison is exact; above,
 * it is exact to a tenth of a percent.
 */
public final class Scale {

    static final int STEPS = 1000;

    private final double[] edges;

    private Scale(double[] edges) {
        this.edges = edges;
    }

    /** From all values, in any order. */
    public static Scale of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length <= STEPS + 1) {
            return new Scale(sorted);
        }
        double[] edges = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            edges[step] = sorted[(int) ((long) (sorted.length - 1) * step / STEPS)];
        }
        return new Scale(edges);
    }

    /** From edges that an earlier scale gave, ascending. */
    public static Scale ofEdges(double[] edges) {
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i - 1] <= edges[i])) {
                throw new IllegalArgumentException("edges must ascend, but " + edges[i] + " follows " + edges[i - 1]);
            }
        }
        return new Scale(edges.clone());
    }

    public double[] edges() {
        return edges.clone();
    }

    /** Whether there is anything to compare with. */
    boolean compares() {
        return edges.length > 1;
    }

    double highest() {
        return edges.length == 0 ? 0 : edges[edges.length - 1];
    }

    /**
     * Share of the other accounts, 0 to 1, that lie below {@code value}: 0 for the lowest, 1 for a single highest.
     * Never falls as {@code value} rises.
     */
    double shareBelow(double value) {
        int below = countBelow(value);
        if (below == 0 || below == edges.length) {
            return below == 0 ? 0 : 1;
        }
        double gap = edges[below] - edges[below - 1];
        double position = below - 1 + (value - edges[below - 1]) / gap;
        return position / (edges.length - 1);
    }

    private int countBelow(double value) {
        int from = 0;
        int to = edges.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (edges[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
