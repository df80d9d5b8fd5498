package dev.guanxi.customer.quality.merge;

/** Whose value a merged customer has. */
public enum Winner {
    SURVIVOR,
    DUPLICATE
}
