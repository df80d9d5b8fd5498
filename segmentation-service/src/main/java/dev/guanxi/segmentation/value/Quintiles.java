package dev.guanxi.segmentation.value;

/**
 * The four edges that cut values into five parts of equal count. An edge is a quantile interpolated linearly between
 * order statistics (Hyndman and Fan 1996, type 7), as PostgreSQL's {@code percentile_cont} has it too, and belongs to the
 * part below it.
 */
record Quintiles(double[] edges) {

    static final int PARTS = 5;

    Quintiles {
        if (edges.length != PARTS - 1) {
            throw new IllegalArgumentException("edges must be " + (PARTS - 1) + ", but are " + edges.length);
        }
        edges = edges.clone();
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
}
