package dev.guanxi.customer.exit;

/** Where the case of a customer who stopped buying stands. */
public enum ExitState {
    OPEN,
    WON_BACK,
    LOST,
    /** It goes on in the case of the customer that its own was merged into: one exit, told there. */
    MERGED,
    /** The silence that it was opened for was none: purchases that made it were recorded in error, or others later. */
    WITHDRAWN
}
