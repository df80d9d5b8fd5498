package dev.guanxi.customer.relationship;

/** Among which actual customers "number of customers" counts. */
public enum Counted {
    /** Those of the same kind in the same country; without a country, those of the same kind without one. */
    SEGMENT,
    /** All of the house. */
    HOUSE
}
