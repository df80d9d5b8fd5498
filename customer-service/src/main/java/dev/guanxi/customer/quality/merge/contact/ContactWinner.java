package dev.guanxi.customer.quality.merge.contact;

/** Whose value a merged contact has. */
public enum ContactWinner {
    SURVIVOR,
    DUPLICATE,
    /** What both say; of lists only. */
    BOTH;

    /** Whose value it would be otherwise; only of what there is one. */
    ContactWinner other() {
        return this == SURVIVOR ? DUPLICATE : SURVIVOR;
    }
}
