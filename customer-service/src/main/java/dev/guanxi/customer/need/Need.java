package dev.guanxi.customer.need;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A need as the API shows it.
 *
 * @param version 1 when recorded, one more with each change; the ETag
 */
@Schema(examples = """
                {"id":"01930d6e-7a50-7c3e-9d41-5b2f4c8e1a01","version":2,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","kind":"STATED",
                 "text":"Forty desktops by September","source":"visit","heardAt":"2026-03-02T09:00:00Z","state":"MET",
                 "met":{"at":"2026-05-04T00:00:00Z","by":"forty desktops delivered"},
                 "recordedBy":"am-li","recordedAt":"2026-03-02T09:05:00Z","changedAt":"2026-05-04T09:05:00Z"}""")
public record Need(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        @NotNull NeedKind kind,
        @NotNull String text,
        @NotNull String source,
        @NotNull Instant heardAt,
        @NotNull NeedState state,
        NeedData.Met met,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt,
        @NotNull Instant changedAt) {}
