package dev.guanxi.segmentation.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a segment can change. */
@Schema(examples = """
                {"state":"ACTIVE"}""")
record SegmentData(
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
        String rule,

        @NotNull @Schema(description = "DRAFT to ACTIVE, ACTIVE to RETIRED", examples = "ACTIVE")
        SegmentState state) {}
