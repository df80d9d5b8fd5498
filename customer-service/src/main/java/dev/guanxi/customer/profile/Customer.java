package dev.guanxi.customer.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer as the API shows it.
 *
 * @param version 1 when registered, one more with each change; the ETag
 */
@Schema(examples = """
                {"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","version":1,"name":"Acme PC","kind":"ORGANISATION",
                 "origin":"EXTERNAL","position":"FINAL","state":"ACTUAL","externalIds":[{"system":"pos","id":"17850"}],
                 "registeredAt":"2010-12-01T08:20:00Z","changedAt":"2010-12-01T08:20:00Z"}""")
public record Customer(
        @NotNull UUID id,
        long version,
        @NotNull String name,
        @NotNull CustomerKind kind,
        @NotNull Origin origin,
        @NotNull Position position,
        @NotNull CustomerState state,
        UUID dealerId,
        List<ExternalId> externalIds,
        Address address,
        Prospect prospect,
        String phone,
        @NotNull Instant registeredAt,
        @NotNull Instant changedAt) {

    /** The part that callers may change. */
    @JsonIgnore
    public CustomerData data() {
        return new CustomerData(
                id, name, kind, origin, position, state, dealerId, externalIds, address, prospect, phone);
    }
}
