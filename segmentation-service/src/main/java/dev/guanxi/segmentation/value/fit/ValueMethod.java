package dev.guanxi.segmentation.value.fit;

/** How a lifetime value was computed. */
enum ValueMethod {
    BG_NBD,
    PARETO_NBD,
    PLAIN_FORMULA
}
