package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.RuleRepository.RuleVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that a segment has or had. */
@Schema(name = "SegmentRuleVersion", examples = """
                {"number":1,"rule":"tier.current == 'KEY'","createdBy":"marketing-3",
                 "createdAt":"2026-01-05T08:30:00Z"}""")
record RuleVersionView(
        @Schema(examples = "1") int number,
        @Schema(examples = "tier.current == 'KEY'") String rule,
        @Schema(examples = "marketing-3") String createdBy,
        @Schema(examples = "2026-01-05T08:30:00Z") Instant createdAt) {

    static RuleVersionView of(RuleVersion version) {
        return new RuleVersionView(version.number(), version.rule(), version.createdBy(), version.createdAt());
    }
}
