package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.RuleRepository.RuleVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that a segment has or had. */
@Schema(name = "SegmentRuleVersion", examples = """
                {"number":1,"rule":"tier.current == 'KEY'","createdBy":"marketing-3",
                 "createdAt":"2026-01-05T08:30:00Z"}""")
record RuleVersionView(
        @Schema(description = "From 1, without gaps", examples = "1")
        int number,

        @Schema(description = "The rule of that version", examples = "tier.current == 'KEY'")
        String rule,

        @Schema(description = "Subject of the token that wrote it", examples = "marketing-3")
        String createdBy,

        @Schema(description = "When it was written", examples = "2026-01-05T08:30:00Z")
        Instant createdAt) {

    static RuleVersionView of(RuleVersion version) {
        return new RuleVersionView(version.number(), version.rule(), version.createdBy(), version.createdAt());
    }
}
