package dev.guanxi.customer.exit;

/** How it became known that a customer stopped buying. */
public enum Detection {
    /** Somebody said so. */
    REPORTED,
    /** A scan found a silence longer than the customer's rhythm allows. */
    SILENCE
}
