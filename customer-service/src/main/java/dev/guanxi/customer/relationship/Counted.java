package dev.guanxi.customer.relationship;

/** Which customers "number of customers" means. */
public enum Counted {
    /** Those of the same kind in the same country; without a country, those of the same kind without one. */
    SEGMENT,
    /** All of the house. */
    HOUSE
}
