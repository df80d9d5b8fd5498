package dev.guanxi.visitplanner.rhythm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rhythm agreed for one customer as the API shows it; it goes before the tier's.
 *
 * @param version 1 when agreed, one more with each change; the ETag
 */
@Schema(description = "A rhythm agreed for one customer; it goes before the tier's.", examples = """
                {"customerId":"0196a0b2-7c00-7000-8000-0000000017ac","version":1,"days":30,
                 "reason":"The director asked for a monthly visit","changedAt":"2026-05-04T06:20:00Z",
                 "changedBy":"manager"}""")
public record CustomerRhythm(
        UUID customerId, long version, int days, String reason, Instant changedAt, String changedBy) {

    /** What callers say to agree one. */
    @Schema(
            name = "CustomerRhythmData",
            description = "Days from 1 to 730, and why this customer is not visited in its tier's rhythm.",
            examples = "{\"days\":30,\"reason\":\"The director asked for a monthly visit\"}")
    public record Data(
            @NotNull Integer days,
            @NotBlank @Size(max = 1000) String reason) {}
}
