package dev.guanxi.customer.exit;

/** Where the case of a customer who stopped buying stands. */
public enum ExitState {
    OPEN,
    WON_BACK,
    LOST
}
