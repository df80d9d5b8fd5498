package dev.guanxi.customer.bulk.request;

/** How the rows are written. */
public enum ImportFormat {
    CSV,
    NDJSON
}
