package dev.guanxi.customer.exit;

/** Where a scan stands. */
public enum ScanState {
    RUNNING,
    DONE,
    /** It stopped and will not go on; cases that it opened stay, and another scan finds the rest. */
    FAILED
}
