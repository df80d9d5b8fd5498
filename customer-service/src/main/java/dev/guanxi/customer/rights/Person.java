package dev.guanxi.customer.rights;

import java.util.UUID;

/**
 * Who a request is about.
 *
 * @param customerId the customer that the person is, or whose contact it is
 * @param contactId null if the person is the customer
 */
record Person(UUID customerId, UUID contactId) {

    /** Stands for no contact in statements. */
    private static final UUID NOBODY = new UUID(0, 0);

    boolean isCustomer() {
        return contactId == null;
    }

    UUID contactOrNobody() {
        return isCustomer() ? NOBODY : contactId;
    }

    UUID erasedId() {
        return isCustomer() ? customerId : contactId;
    }
}
