package dev.guanxi.customer.prospect;

/** What a follow-up came to. */
public enum FollowUpResult {
    QUALIFIED,
    NOT_QUALIFIED,
    LATER
}
