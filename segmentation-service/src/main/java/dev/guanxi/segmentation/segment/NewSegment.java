package dev.guanxi.segmentation.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment to be made, as a draft. */
@Schema(examples = """
                {"code":"sleeping-key-accounts","name":"Sleeping key accounts",
                 "rule":"tier.current == 'KEY' && purchases.daysSinceLast >= 90"}""")
record NewSegment(
        @Schema(
                description = "Made by the client so that the request can be repeated",
                examples = "0199f3a4-0c55-7b21-8f0e-91d2c3b4a601",
                nullable = true)
        UUID id,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}", message = "From 1 to 60 lower-case letters, digits and hyphens.") @Schema(description = "By which rules ask for it; never changes", examples = "sleeping-key-accounts")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "For people, at most 200 characters", examples = "Sleeping key accounts")
        String name,

        @Size(max = 2000) @Schema(
                description = "What it is for, at most 2,000 characters; none if absent",
                examples = "For the spring campaign",
                nullable = true)
        String description,

        @NotBlank @Size(max = 2000) @Schema(
                description = "A condition in CEL over the facts of /api/v1/segment-facts",
                examples = "tier.current == 'KEY' && purchases.daysSinceLast >= 90")
        String rule) {

    /** Whether the segment is what this asked for. */
    boolean asksFor(Segment existing) {
        return existing.code().equals(code);
    }

    /** As it is made, without members. */
    Segment draft(UUID made, String by, boolean confidential, Instant now) {
        return new Segment(
                made, code, name, description, SegmentState.DRAFT, 1, 1, rule, confidential, null, by, now, now);
    }
}
