package dev.guanxi.segmentation.value.fit;

/** How far a lifetime value may be relied on. */
enum Confidence {
    /** The plain formula, or a model that was off by more than three tenths. */
    LOW,
    /** A model that was off by up to three tenths, or was not tried on a holdout, or knows no drop-out. */
    MEDIUM,
    /** A model that foretold the purchases of the holdout to a tenth. */
    HIGH;

    static Confidence of(double deviation) {
        if (deviation <= 0.1) {
            return HIGH;
        }
        return deviation <= 0.3 ? MEDIUM : LOW;
    }
}
