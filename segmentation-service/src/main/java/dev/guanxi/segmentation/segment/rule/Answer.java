package dev.guanxi.segmentation.segment.rule;

/** What a rule says of one customer. */
public enum Answer {
    HOLDS,
    FAILS,
    /** It cannot be computed, as after a division by zero; the customer is no member then. */
    UNDECIDED
}
