package dev.guanxi.customer.quality.merge.contact;

/** Why a value of a contact wins. */
public enum ContactMergeReason {
    EQUAL,
    /** The surviving record says something, and nobody chose otherwise. */
    KEPT,
    /** The surviving record says nothing. */
    FILLED,
    CHOSEN,
    /** Both say something, and a contact may have all of it. */
    JOINED,
    /** Who refused a channel once is not reached by it. */
    REFUSAL,
    /** Of two answers that are alike the later tells when it was given last. */
    LATER
}
