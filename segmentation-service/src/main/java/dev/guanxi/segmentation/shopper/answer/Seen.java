package dev.guanxi.segmentation.shopper.answer;

/** What is said of a signal. */
public enum Seen {
    SEEN,
    /** Looked for or asked, and not there. */
    ABSENT,
    /** Said before by mistake: as if nothing had been said. */
    WITHDRAWN
}
