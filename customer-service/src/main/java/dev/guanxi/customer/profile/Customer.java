package dev.guanxi.customer.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer as the API shows it.
 *
 * @param version 1 when registered, one more with each change; the ETag
 */
public record Customer(
        UUID id,
        long version,
        String name,
        CustomerKind kind,
        Origin origin,
        Position position,
        CustomerState state,
        UUID dealerId,
        List<ExternalId> externalIds,
        Address address,
        Prospect prospect,
        Instant registeredAt,
        Instant changedAt) {

    /** The part that callers may change. */
    @JsonIgnore
    public CustomerData data() {
        return new CustomerData(id, name, kind, origin, position, state, dealerId, externalIds, address, prospect);
    }
}
