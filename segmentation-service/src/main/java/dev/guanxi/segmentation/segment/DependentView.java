package dev.guanxi.segmentation.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that depends on a segment. */
@Schema(name = "SegmentDependent", examples = """
                {"kind":"SEGMENT","code":"win-back","name":"Customers to win back"}""")
record DependentView(
        @Schema(
                description = "SEGMENT: its rule asks for this one; SYSTEM: it said that it works with it",
                examples = "SEGMENT")
        String kind,

        @Schema(description = "Code of the segment, or name of the system", examples = "win-back")
        String code,

        @Schema(description = "Name of the segment, or purpose of the use", examples = "Customers to win back")
        String name) {}
