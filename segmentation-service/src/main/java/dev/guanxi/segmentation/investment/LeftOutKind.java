package dev.guanxi.segmentation.investment;

/** What may be left out of a return on investment. */
enum LeftOutKind {
    GIFT,
    PURCHASE,
    RETURN
}
