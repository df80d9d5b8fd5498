package dev.guanxi.customer.account;

/** What someone does for an account (C10). */
public enum AccountFunction {
    /** Negotiates, and helps the dealer win trust; never signs. */
    ACCOUNT_MANAGER,
    /** The partner dealer that signs. */
    SIGNING_DEALER,
    TECHNICIAN,
    LOGISTICS,
    FINANCE,
    MARKETING,
    SERVICE,
    MANAGEMENT;

    /** Whether one alone has it at a time; who has it stays until a successor comes. */
    boolean isSole() {
        return this == ACCOUNT_MANAGER || this == SIGNING_DEALER;
    }
}
