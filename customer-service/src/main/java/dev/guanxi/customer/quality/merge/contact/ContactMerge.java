package dev.guanxi.customer.quality.merge.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two contacts that became one.
 *
 * @param version 1 when merged, one more when the contact it is of is merged or parted itself, and when undone; the ETag
 * @param customerId whose contact it is now
 * @param contactId the contact that they are now
 * @param survivorId the one that survived this merge; another than the contact if it was merged itself since
 * @param duplicateId the old id, which stands for the contact until the merge is undone
 * @param survivorVersion the survivor's version after the merge, or after a later one of it was undone: as long as it has
 *     that, the merge can be undone
 */
@Schema(examples = """
                {"id":"01930d6e-7a24-7c3e-9d41-5b2f4c8e1a01","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","contactId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01",
                 "survivorId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","duplicateId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a02",
                 "survivorVersion":2,"mergedBy":"manager","mergedAt":"2026-05-04T09:12:00Z"}""")
public record ContactMerge(
        @NotNull UUID id,

        @Schema(description = "Of the merge, not of a contact; the ETag.")
        long version,

        @Schema(description = "Whose contact it is now.") @NotNull UUID customerId,

        @Schema(
                description =
                        "The contact that the two are now: the survivor, or whom the survivor was merged into since.")
        @NotNull UUID contactId,

        @Schema(description = "The contact that survived this merge.") @NotNull UUID survivorId,

        @Schema(description = "The old id, which leads to the contact until the merge is undone.") @NotNull UUID duplicateId,

        @JsonIgnore UUID dealerId,

        @Schema(
                description =
                        "The survivor's version after the merge, or after a later one of it was undone: as long as it has that,"
                                + " the merge can be undone.")
        long survivorVersion,

        @NotNull String mergedBy,
        @NotNull Instant mergedAt,
        String undoneBy,
        Instant undoneAt) {

    ContactMerge undone(String caller, Instant when) {
        return new ContactMerge(
                id,
                version + 1,
                customerId,
                contactId,
                survivorId,
                duplicateId,
                dealerId,
                survivorVersion,
                mergedBy,
                mergedAt,
                caller,
                when);
    }
}
