package dev.guanxi.customer.occasion;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recorded occasion as the API shows it.
 *
 * @param version 1 when recorded, one more with each change; the ETag
 */
@Schema(examples = """
                {"id":"01930d6e-7a50-7c3e-9d41-5b2f4c8e1a01","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","kind":"FOUNDING_DAY",
                 "title":"Founded in Hangzhou","on":"1998-05-18","yearly":true,"recordedBy":"am-li",
                 "recordedAt":"2026-03-02T09:05:00Z","changedAt":"2026-03-02T09:05:00Z"}""")
public record Occasion(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        @NotNull OccasionKind kind,
        @NotNull String title,
        UUID contactId,
        LocalDate on,
        boolean yearly,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt,
        @NotNull Instant changedAt) {}
