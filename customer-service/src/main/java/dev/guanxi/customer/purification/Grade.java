package dev.guanxi.customer.purification;

/** How good a prospect is, by its score. */
public enum Grade {
    A,
    B,
    C,
    D
}
