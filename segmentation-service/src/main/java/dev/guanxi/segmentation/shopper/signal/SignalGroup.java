package dev.guanxi.segmentation.shopper.signal;

/** What a signal is seen in. */
public enum SignalGroup {
    INTEREST,
    MOVEMENT,
    QUESTIONS,
    HANDLING,
    PRICE_TALK,
    KNOWLEDGE,
    COMPANIONS,
    AUTHORITY
}
