package dev.guanxi.customer.gift;

/** Where a gift stands. The first three hold its allowance; a promised gift is approved, by the rules or by somebody. */
public enum GiftState {
    PENDING_APPROVAL,
    APPROVED,
    GIVEN,
    REJECTED,
    RETURNED,
    CANCELLED
}
