package dev.guanxi.customer.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a request to assign says, whatever its function. */
interface NewAssignment {

    UUID id();

    OffsetDateTime from();

    /** Whether a dealer may sign for an account that lies outside its territory. */
    default boolean isOutsideTerritory() {
        return false;
    }

    /** Itself as an assignment to the customer. */
    AccountAssignment to(UUID id, UUID customerId, Instant from, String by);
}
