package dev.guanxi.customer.gift.solicitation;

/** What a list of solicitations shows: those to be decided, those of them whose deadline is over, or the decided ones. */
public enum SolicitationStatus {
    OPEN,
    OVERDUE,
    DECIDED
}
