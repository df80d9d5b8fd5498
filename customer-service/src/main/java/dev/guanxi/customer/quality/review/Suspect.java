package dev.guanxi.customer.quality.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.guanxi.customer.quality.matching.Evidence;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two customers that may be one.
 *
 * @param version 1 when found, one more with each decision and each new finding; the ETag
 * @param score the probability that they are one, in percent
 * @param customer the one that was registered first
 * @param reason why it was decided so
 */
@Schema(name = "DuplicateSuspect", examples = """
                {"id":"01930d6e-7a21-7c3e-9d41-5b2f4c8e1a01","version":1,"state":"OPEN","score":98,
                 "customer":{"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","version":1,"name":"Acme PC"},
                 "other":{"id":"01930d6e-7a12-7c3e-9d41-5b2f4c8e1a01","version":4,"name":"ACME PC Ltd."},
                 "evidence":[{"field":"name","agreement":"NAME_EQUAL","bits":8.0,"text":"the same name"},
                             {"field":"phone","agreement":"PHONE_EQUAL","bits":6.5,"text":"the same phone number"}],
                 "foundAt":"2026-05-04T01:00:12Z"}""")
public record Suspect(
        @NotNull UUID id,
        long version,
        @NotNull SuspectState state,
        int score,
        Side customer,
        Side other,
        List<Evidence> evidence,
        @NotNull Instant foundAt,
        String reason,
        String decidedBy,
        Instant decidedAt,
        @JsonIgnore UUID dealerId) {

    /** One of the two. */
    @Schema(name = "DuplicateSuspectSide")
    public record Side(UUID id, long version, String name) {}

    boolean concerns(UUID customerId) {
        return customer.id().equals(customerId) || other.id().equals(customerId);
    }
}
