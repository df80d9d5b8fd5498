package dev.guanxi.customer.gift.solicitation;

/** What can happen to a solicitation, as its audit trail names it. */
enum SolicitationStep {
    REPORT,
    MOVE_UP,
    DECIDE
}
