package dev.guanxi.segmentation.segment;

/** The life of a segment: written, kept up to date, and kept as history. */
enum SegmentState {
    DRAFT,
    ACTIVE,
    RETIRED;

    boolean maySucceed(SegmentState next) {
        return this == next || this == DRAFT && next == ACTIVE || this == ACTIVE && next == RETIRED;
    }
}
