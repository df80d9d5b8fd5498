package dev.guanxi.customer.gift;

import static dev.guanxi.customer.gift.rule.GiftState.APPROVED;
import static dev.guanxi.customer.gift.rule.GiftState.CANCELLED;
import static dev.guanxi.customer.gift.rule.GiftState.GIVEN;
import static dev.guanxi.customer.gift.rule.GiftState.GIVEN_UNAPPROVED;
import static dev.guanxi.customer.gift.rule.GiftState.PENDING_APPROVAL;
import static dev.guanxi.customer.gift.rule.GiftState.REJECTED;
import static dev.guanxi.customer.gift.rule.GiftState.RETURNED;

import dev.guanxi.customer.gift.rule.GiftState;
import java.util.Map;

/** What can happen to a gift, and where it leads from where. */
enum GiftStep {
    APPROVE(Map.of(PENDING_APPROVAL, APPROVED, GIVEN_UNAPPROVED, GIVEN)),
    /** What was given stays given: it is a breach. */
    REJECT(Map.of(PENDING_APPROVAL, REJECTED, GIVEN_UNAPPROVED, GIVEN)),
    HAND_OVER(Map.of(APPROVED, GIVEN)),
    RETURN(Map.of(GIVEN_UNAPPROVED, RETURNED, GIVEN, RETURNED)),
    CANCEL(Map.of(PENDING_APPROVAL, CANCELLED, APPROVED, CANCELLED)),
    /** Another record takes its place; what was recorded stays to be seen. */
    CORRECT(Map.of(PENDING_APPROVAL, CANCELLED, APPROVED, CANCELLED, GIVEN_UNAPPROVED, CANCELLED, GIVEN, CANCELLED));

    private final Map<GiftState, GiftState> leads;

    GiftStep(Map<GiftState, GiftState> leads) {
        this.leads = leads;
    }

    /** Where it leads from a state that offers it. */
    GiftState from(GiftState state) {
        return leads.get(state);
    }

    boolean leadsFrom(GiftState state) {
        return leads.containsKey(state);
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
