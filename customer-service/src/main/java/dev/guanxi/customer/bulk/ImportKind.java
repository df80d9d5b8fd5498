package dev.guanxi.customer.bulk;

/** What the rows of an import are. */
public enum ImportKind {
    CUSTOMERS,
    PURCHASES
}
