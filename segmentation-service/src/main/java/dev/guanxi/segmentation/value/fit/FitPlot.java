package dev.guanxi.segmentation.value.fit;

/** Pictures of a fit. */
enum FitPlot {
    /** Repeat purchases since the first purchase of all, expected and actual. */
    CUMULATIVE_PURCHASES,
    /** Repeat purchases week by week, expected and actual. */
    WEEKLY_PURCHASES,
    /** Mean purchases in the holdout by repeat purchases in the calibration, expected and actual. */
    HOLDOUT,
    /** Customers and their value by class of value. */
    VALUE_DISTRIBUTION;

    /** Whether a fit has what the picture shows. */
    boolean isIn(FitResult result) {
        return switch (this) {
            case CUMULATIVE_PURCHASES, WEEKLY_PURCHASES -> !result.weeks().isEmpty();
            case HOLDOUT -> result.holdout() != null;
            case VALUE_DISTRIBUTION -> !result.distribution().isEmpty();
        };
    }
}
