package dev.guanxi.customer.account;

/** What an employee may have in hand when a handover passes it on (C10). */
public enum HandedKind {
    /** Whose account the employee manages. */
    ACCOUNT,
    /** A function in the support team of an account. */
    SUPPORT_DUTY,
    /** A deal that is not decided. */
    OPPORTUNITY,
    /** A customer who stopped buying and whom the employee tries to win back. */
    EXIT_CASE,
    /**
     * A gift that is promised and not given. It stays its giver's, against whose limits it counts and who may not decide on it; a
     * manager or an admin hands it over to the receiver, or cancels it.
     */
    PROMISED_GIFT
}
