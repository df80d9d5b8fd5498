package dev.guanxi.customer.prospect;

/** How a lapsed customer paid while it bought. */
public enum CreditRecord {
    PAID_ON_TIME,
    PAID_LATE,
    DEFAULTED,
    /** The exit case that it returns from does not say. */
    NOT_STATED
}
