package dev.guanxi.customer.gift.rule;

/** Whose spending a year's limit bounds. */
public enum AllowanceKind {
    /** What one receiver may be given, by our own policy. */
    RECEIVER,
    /** What a receiver who is a public official may be given, by our own policy. */
    OFFICIAL,
    /** What one receiver may be given, by the customer's policy. */
    CUSTOMER_POLICY,
    /** What all receivers at one customer may be given together. */
    COMPANY,
    /** What one giver may give to anybody. */
    GIVER
}
