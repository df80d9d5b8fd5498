package dev.guanxi.customer.dealer;

/** Where an agreement stands on a day (C11). */
public enum AgreementState {
    /** Has not begun. */
    FUTURE,
    /** Holds, and nothing follows on yet. */
    CURRENT,
    /** Has ended, and nothing followed on. */
    EXPIRED,
    /** Has begun, and another follows on from its end. */
    RENEWED
}
