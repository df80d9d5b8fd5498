package dev.guanxi.customer.rights;

/** Why something about a person must be kept, under a pseudonymous id. */
public enum RetentionRule {
    /** Purchases and returns are the records behind invoices: tax and commercial law demand them for years. */
    INVOICES,
    /** Gifts and solicitations, with their sealed audit trail, prove that limits were kept (C12). */
    GIFT_LEDGER
}
