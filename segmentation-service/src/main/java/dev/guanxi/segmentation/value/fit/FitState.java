package dev.guanxi.segmentation.value.fit;

/** Where a fit stands. */
enum FitState {
    RUNNING,
    DONE,
    FAILED
}
