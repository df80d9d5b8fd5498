package dev.guanxi.customer.interaction;

/** Whether a complaint has been dealt with. */
public enum ComplaintState {
    OPEN,
    SOLVED
}
