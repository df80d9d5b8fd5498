package dev.guanxi.customer.quality.merge.contact;

/** Whose value a merged contact has. */
public enum ContactWinner {
    SURVIVOR,
    DUPLICATE,
    /** What both say, each once; of what can be said more than once. */
    BOTH;

    /** Whose value it would be otherwise; only of what there is one. */
    ContactWinner other() {
        return this == SURVIVOR ? DUPLICATE : SURVIVOR;
    }
}
