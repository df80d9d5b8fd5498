package dev.guanxi.segmentation.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a system does with a segment. */
@Schema(name = "SegmentUse", examples = """
                {"purpose":"Spring campaign by mail"}""")
record NewUse(
        @NotBlank @Size(max = 500) @Schema(
                description = "What the segment is used for, at most 500 characters",
                examples = "Spring campaign by mail")
        String purpose) {}
