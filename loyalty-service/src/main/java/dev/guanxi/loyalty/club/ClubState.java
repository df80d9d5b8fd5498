package dev.guanxi.loyalty.club;

/** How a customer stands to a club (L2). */
public enum ClubState {
    /** Collects, but has not reached the threshold, or fell below it again. */
    QUASI,
    /** Reached the threshold and has kept it. */
    MEMBER
}
