package dev.guanxi.loyalty.ledger;

/** The kinds of {@link Entry}, as stored and told. */
public enum EntryKind {
    EARN,
    REVERSE,
    EXPIRE
}
