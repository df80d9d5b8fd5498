package dev.guanxi.customer.quality.merge;

/** Why a value wins. */
public enum MergeReason {
    EQUAL,
    /** The surviving record says something, and nobody chose otherwise. */
    KEPT,
    /** The surviving record says nothing. */
    FILLED,
    CHOSEN,
    /** Who has bought is actual (C1), and no prospect any more. */
    BOUGHT
}
