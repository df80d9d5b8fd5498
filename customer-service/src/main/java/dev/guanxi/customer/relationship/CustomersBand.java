package dev.guanxi.customer.relationship;

/** How many customers share the care that one gets: a row of the table of levels (C9). */
public enum CustomersBand {
    MANY,
    MEDIUM,
    FEW
}
