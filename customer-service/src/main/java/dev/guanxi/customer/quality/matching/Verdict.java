package dev.guanxi.customer.quality.matching;

/** What a comparison of two records comes to. */
public enum Verdict {
    /** Their names and their address or phone say that they are one customer: strong enough to refuse the second. */
    SAME,
    /** Probably one customer, or with a person in common: worth a look. */
    SUSPECT,
    DIFFERENT
}
