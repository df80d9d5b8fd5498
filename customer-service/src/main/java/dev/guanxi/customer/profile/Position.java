package dev.guanxi.customer.profile;

/** Where a customer stands in the product's flow (C1): passes it on, or uses it. */
public enum Position {
    INTERMEDIARY,
    FINAL
}
