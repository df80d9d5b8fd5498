package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Consent;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A greeting as the API shows it; it never changes.
 *
 * @param occasion key of the occasion, as listed
 * @param interactionId the interaction that it is on the customer's timeline
 */
@Schema(examples = """
                {"id":"01930d6e-7a51-7c3e-9d41-5b2f4c8e1a01","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "occasion":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01~0~2026-05-04","kind":"BIRTHDAY","on":"2026-05-04",
                 "channel":"EMAIL","greetedAt":"2026-05-04T01:00:00Z","employee":"am-li",
                 "words":"All the very best on your birthday!",
                 "interactionId":"01930d6e-7a60-7c3e-9d41-5b2f4c8e1a01",
                 "recordedBy":"am-li","recordedAt":"2026-05-04T01:05:00Z"}""")
public record Greeting(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        String occasion,
        @NotNull OccasionKind kind,
        LocalDate on,
        @NotNull Consent.Channel channel,

        @NotNull Instant greetedAt,
        String employee,
        String words,
        @NotNull UUID interactionId,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt) {}
