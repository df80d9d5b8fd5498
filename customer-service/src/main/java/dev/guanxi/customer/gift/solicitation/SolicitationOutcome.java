package dev.guanxi.customer.gift.solicitation;

/** What was decided: nothing more is given, the receiver's company is told besides, or there was nothing in it. */
public enum SolicitationOutcome {
    REFUSED,
    REPORTED_TO_COMPANY,
    UNFOUNDED
}
