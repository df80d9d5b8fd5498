package dev.guanxi.customer.profile;

/** Whether a customer is an organisation or a natural person. */
public enum CustomerKind {
    ORGANISATION,
    PERSON
}
