package dev.guanxi.customer.party;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party's satisfaction as the API shows it. It never changes; a newer one takes its place in the report. */
@Schema(examples = """
                {"id":"01930d6e-7a40-7c3e-9d41-5b2f4c8e1a01","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "partyId":"01930d6e-7a30-7c3e-9d41-5b2f4c8e1a01","score":2,"measuredAt":"2026-03-02T09:00:00Z",
                 "source":"CALL","note":"The seats are too hard for long drives.",
                 "recordedBy":"am-li","recordedAt":"2026-03-02T09:05:00Z"}""")
public record Satisfaction(
        @NotNull UUID id,
        @NotNull UUID customerId,
        @NotNull UUID partyId,
        int score,
        @NotNull Instant measuredAt,
        @NotNull SatisfactionSource source,
        UUID interactionId,
        String note,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt) {}
