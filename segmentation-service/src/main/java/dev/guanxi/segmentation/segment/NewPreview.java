package dev.guanxi.segmentation.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule to be tried. */
@Schema(examples = """
                {"rule":"tier.current == 'KEY' && purchases.daysSinceLast >= 90"}""")
record NewPreview(
        @NotBlank @Size(max = 2000) @Schema(
                description = "A condition in CEL over the facts of /api/v1/segment-facts, at most 2,000 characters",
                examples = "tier.current == 'KEY' && purchases.daysSinceLast >= 90")
        String rule) {}
