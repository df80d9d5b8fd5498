package dev.guanxi.customer.profile;

/** Where a customer stands towards our own house (C1): another department or process of ours, or outside. */
public enum Origin {
    INTERNAL,
    EXTERNAL
}
