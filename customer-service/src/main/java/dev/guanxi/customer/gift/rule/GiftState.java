package dev.guanxi.customer.gift.rule;

import java.util.Arrays;
import java.util.List;

/**
 * Where a gift stands. A promised gift is approved, by the rules or by somebody. What was given before anybody approved it is
 * given all the same: what is decided later is a judgement on it.
 */
public enum GiftState {
    PENDING_APPROVAL(true),
    APPROVED(true),
    GIVEN_UNAPPROVED(true),
    GIVEN(true),
    REJECTED(false),
    RETURNED(false),
    CANCELLED(false);

    private final boolean held;

    GiftState(boolean held) {
        this.held = held;
    }

    /** Those that count against the limits; the partial indexes of gifts name the same. */
    public static List<GiftState> holdingAllowance() {
        return Arrays.stream(values()).filter(state -> state.held).toList();
    }

    /** Whether the receiver has it. */
    public boolean isGiven() {
        return this == GIVEN_UNAPPROVED || this == GIVEN;
    }

    /** Whether another record may take its place: of what was given, only one of what was given. */
    public boolean isCorrectedBy(boolean planned) {
        return !planned || !isGiven();
    }
}
