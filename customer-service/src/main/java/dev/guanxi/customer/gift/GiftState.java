package dev.guanxi.customer.gift;

/**
 * Where a gift stands. The first four hold its allowance; a promised gift is approved, by the rules or by somebody. What
 * was given before anybody approved it is given all the same: what is decided later is a judgement on it.
 */
public enum GiftState {
    PENDING_APPROVAL,
    APPROVED,
    GIVEN_UNAPPROVED,
    GIVEN,
    REJECTED,
    RETURNED,
    CANCELLED;

    /** Whether the receiver has it. */
    boolean isGiven() {
        return this == GIVEN_UNAPPROVED || this == GIVEN;
    }
}
