package dev.guanxi.segmentation.value.fit;

/** Steps of a fit's work, in their order. */
enum FitStage {
    WAITING,
    GATHERING,
    FITTING,
    VALUING,
    FINISHED
}
