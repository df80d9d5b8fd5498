package dev.guanxi.customer.interaction;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An interaction as the API shows it.
 *
 * @param version 1 when recorded, one more with each change; the ETag
 * @param complaintState of a complaint alone
 */
@Schema(examples = """
                {"id":"01930d6e-7a60-7c3e-9d41-5b2f4c8e1a01","version":2,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","kind":"COMPLAINT","direction":"INBOUND",
                 "happenedAt":"2026-03-02T09:00:00Z","employee":"am-li",
                 "contactIds":["01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01"],"subject":"Screen flickers",
                 "text":"Third time this year.","complaintState":"SOLVED",
                 "solved":{"at":"2026-03-04T02:00:00Z","how":"board replaced on site"},
                 "recordedBy":"am-li","recordedAt":"2026-03-02T09:05:00Z","changedAt":"2026-03-04T02:05:00Z"}""")
public record Interaction(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        @NotNull InteractionKind kind,
        @NotNull Direction direction,
        @NotNull Instant happenedAt,
        @NotNull String employee,
        List<UUID> contactIds,
        @NotNull String subject,
        String text,
        ComplaintState complaintState,
        InteractionData.Solved solved,
        Survey survey,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt,
        @NotNull Instant changedAt) {}
