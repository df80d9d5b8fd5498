package dev.guanxi.customer.relationship;

/** What a customer earns us: a column of the table of levels (C9). */
public enum MarginBand {
    LOW,
    MEDIUM,
    HIGH
}
