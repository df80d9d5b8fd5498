package dev.guanxi.segmentation.value.fit;

/** How a lifetime value was computed. */
enum ValueMethod {
    BG_NBD,
    PARETO_NBD,
    /** Either of them where nobody was seen to drop out. */
    NBD,
    PLAIN_FORMULA
}
