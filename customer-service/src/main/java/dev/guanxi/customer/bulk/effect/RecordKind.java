package dev.guanxi.customer.bulk.effect;

/** What imports make, in the order in which it is undone: what builds on another comes before it. */
public enum RecordKind {
    RETURN,
    PURCHASE,
    OPPORTUNITY,
    PROSPECT,
    CONTACT,
    CUSTOMER
}
