package dev.guanxi.customer.exit;

/** What kind of thing was tried to win a customer back (C15), so that it can be told what helps. */
public enum AttemptKind {
    /** A call, a letter, a message. */
    CALL,
    VISIT,
    /** A talk of the managements. */
    MANAGEMENT,
    /** A lower price, a discount. */
    PRICE,
    /** Delivery, payment, guarantee. */
    TERMS,
    /** Another product, or a better one. */
    PRODUCT,
    /** What went wrong was put right. */
    SERVICE,
    OTHER
}
