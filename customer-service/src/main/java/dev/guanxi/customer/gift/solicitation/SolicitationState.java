package dev.guanxi.customer.gift.solicitation;

/** Who has to decide, or that somebody did. */
public enum SolicitationState {
    WITH_MANAGER,
    WITH_COMPLIANCE,
    DECIDED
}
