package dev.guanxi.customer.prospect;

/** How a lapsed customer paid while it bought. */
public enum CreditRecord {
    PAID_ON_TIME,
    PAID_LATE,
    DEFAULTED
}
