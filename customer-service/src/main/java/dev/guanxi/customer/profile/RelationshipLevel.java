package dev.guanxi.customer.profile;

/** How closely we work with a customer (C9), the loosest first. */
public enum RelationshipLevel {
    /** Sold, then no contact. */
    BASIC,
    /** The customer is asked to call. */
    REACTIVE,
    /** We call soon after the sale. */
    ACCOUNTABLE,
    /** We call from time to time. */
    PROACTIVE,
    /** We work with the customer on its spending and efficiency. */
    PARTNERSHIP
}
