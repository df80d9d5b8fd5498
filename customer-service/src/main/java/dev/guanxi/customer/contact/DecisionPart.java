package dev.guanxi.customer.contact;

/** The part that a contact has in the customer's decision to buy (C3). */
public enum DecisionPart {
    DECIDES,
    INFLUENCES,
    BUYS,
    USES,
    GUARDS_DOOR
}
