package dev.guanxi.segmentation.tier;

/** What gave an account a tier. */
public enum TierCause {
    /** A tier run. */
    RUN,
    /** Its score reached a better tier between runs. */
    PROMOTED,
    /** A manager set it. */
    OVERRIDDEN,
    /** A manager's override ended, and what the account earned itself counts again. */
    OVERRIDE_ENDED
}
