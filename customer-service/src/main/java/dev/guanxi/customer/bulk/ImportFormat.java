package dev.guanxi.customer.bulk;

/** How the rows are written. */
public enum ImportFormat {
    CSV,
    NDJSON
}
