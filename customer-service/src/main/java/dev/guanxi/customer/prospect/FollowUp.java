package dev.guanxi.customer.prospect;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as the API shows it. A follow-up never changes. */
@Schema(examples = """
                {"id":"01930d6e-7a21-7c3e-9d41-5b2f4c8e1a01","prospectId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01",
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","result":"LATER",
                 "nextDueAt":"2026-09-01T01:00:00Z","note":"Budget in autumn","doneAt":"2026-06-04T07:30:00Z",
                 "doneBy":"wang.li"}""")
public record FollowUp(
        @NotNull UUID id,
        @NotNull UUID prospectId,
        @NotNull UUID customerId,
        @NotNull FollowUpResult result,
        String reason,
        Instant nextDueAt,
        String note,
        @NotNull Instant doneAt,
        @NotNull String doneBy) {

    /** Whether this is what that data says; without a time of its own it may have been done at any. */
    boolean says(UUID prospect, FollowUpData data) {
        return prospectId.equals(prospect)
                && result == data.result()
                && Objects.equals(reason, data.reason())
                && Objects.equals(note, data.note())
                && (data.nextDueAt() == null
                        ? nextDueAt == null
                        : data.nextDueAt().toInstant().equals(nextDueAt))
                && (data.doneAt() == null || data.doneAt().toInstant().equals(doneAt));
    }
}
