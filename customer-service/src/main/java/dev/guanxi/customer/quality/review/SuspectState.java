package dev.guanxi.customer.quality.review;

/** How a pair of suspects stands. */
public enum SuspectState {
    /** To be looked at. */
    OPEN,
    /** Looked at, and two customers: not suspected again unless one of them reads differently. */
    NOT_A_DUPLICATE
}
