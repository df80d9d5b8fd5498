package dev.guanxi.customer.party;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A party as the API shows it.
 *
 * @param version 1 when added, one more with each change and each newer satisfaction; the ETag
 * @param satisfaction the latest, 1 to 5; null if none was recorded
 * @param satisfiedAt when it was that
 */
@Schema(examples = """
                {"id":"01930d6e-7a30-7c3e-9d41-5b2f4c8e1a01","version":2,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","role":"DIRECT_USER",
                 "who":{"group":"drivers of the sales department"},
                 "satisfaction":2,"satisfiedAt":"2026-03-02T09:00:00Z",
                 "recordedBy":"am-li","recordedAt":"2026-03-01T09:05:00Z","changedAt":"2026-03-01T09:05:00Z"}""")
public record Party(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        @NotNull PartyRole role,
        Who who,
        Integer satisfaction,
        Instant satisfiedAt,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt,
        @NotNull Instant changedAt) {}
