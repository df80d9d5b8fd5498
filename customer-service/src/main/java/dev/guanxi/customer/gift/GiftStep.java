package dev.guanxi.customer.gift;

import static dev.guanxi.customer.gift.GiftState.APPROVED;
import static dev.guanxi.customer.gift.GiftState.CANCELLED;
import static dev.guanxi.customer.gift.GiftState.GIVEN;
import static dev.guanxi.customer.gift.GiftState.PENDING_APPROVAL;
import static dev.guanxi.customer.gift.GiftState.REJECTED;
import static dev.guanxi.customer.gift.GiftState.RETURNED;

import java.util.Set;

/** What can happen to a gift, and where it leads from where. */
enum GiftStep {
    APPROVE(APPROVED, PENDING_APPROVAL),
    REJECT(REJECTED, PENDING_APPROVAL),
    HAND_OVER(GIVEN, APPROVED),
    RETURN(RETURNED, GIVEN),
    CANCEL(CANCELLED, PENDING_APPROVAL, APPROVED),
    /** Another record takes its place; what was recorded stays to be seen. */
    CORRECT(CANCELLED, PENDING_APPROVAL, APPROVED, GIVEN);

    private final GiftState to;
    private final Set<GiftState> from;

    GiftStep(GiftState to, GiftState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    GiftState to() {
        return to;
    }

    boolean leadsFrom(GiftState state) {
        return from.contains(state);
    }

    /** Whether somebody decides on the gift, who must have the authority. */
    boolean isDecision() {
        return this == APPROVE || this == REJECT;
    }

    /** Whether the gift comes closer to being given, so that the rules of the day must still let it through. */
    boolean isJudged() {
        return this == APPROVE || this == HAND_OVER;
    }
}
