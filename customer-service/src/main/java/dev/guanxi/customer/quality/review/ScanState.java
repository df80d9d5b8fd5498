package dev.guanxi.customer.quality.review;

/** How a scan stands. */
public enum ScanState {
    RUNNING,
    DONE,
    FAILED
}
