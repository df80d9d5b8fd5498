package dev.guanxi.customer.gift.solicitation;

/** What can happen to a solicitation, as its audit trail names it. */
enum SolicitationStep {
    REPORT,
    /** What it is about was corrected, or judged. */
    RETELL,
    MOVE_UP,
    DECIDE
}
