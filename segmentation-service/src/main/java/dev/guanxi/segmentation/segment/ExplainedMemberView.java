package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.MemberService.Explained;
import dev.guanxi.segmentation.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer and a segment: its times in it, and what the rule says now. */
@Schema(name = "SegmentMemberExplained", examples = """
                {"customerId":"0199f3a2-5b1c-7d10-9a4e-2f6c1b7e9d01","name":"Acme PC","member":true,
                 "at":"2026-01-06T08:30:00Z","periods":[{"from":"2026-01-06T08:30:00Z"}],
                 "explanation":{"kind":"CONDITION","condition":"purchases.daysSinceLast >= 90","holds":true,
                  "text":"Holds: days since the last purchase: 95.",
                  "facts":[{"fact":"purchases.daysSinceLast","value":95}],"parts":[]}}""")
record ExplainedMemberView(
        @Schema(description = "The customer", examples = "0199f3a2-5b1c-7d10-9a4e-2f6c1b7e9d01")
        UUID customerId,

        @Schema(description = "Name of the customer", examples = "Acme PC")
        String name,

        @Schema(description = "Whether it is in the segment", examples = "true")
        boolean member,

        @Schema(description = "Of the explanation", examples = "2026-01-06T08:30:00Z")
        Instant at,

        @Schema(description = "Last 200 times in the segment, the latest first")
        List<PeriodView> periods,

        @Schema(description = "The rule taken apart, each part with its values")
        ExplanationView explanation) {

    /** A time in the segment. */
    @Schema(name = "SegmentPeriod")
    record PeriodView(
            @Schema(description = "Since when the customer was in the segment", examples = "2026-01-06T08:30:00Z")
            Instant from,

            @Schema(
                    description = "Exclusive; absent while it lasts",
                    nullable = true,
                    examples = "2026-02-06T08:30:00Z")
            Instant to) {}

    static ExplainedMemberView of(Explained found, Texts texts) {
        List<PeriodView> periods = found.periods().stream()
                .map(period -> new PeriodView(period.from(), period.to()))
                .toList();
        return new ExplainedMemberView(
                found.customerId(),
                found.name(),
                periods.stream().anyMatch(period -> period.to() == null),
                found.at(),
                periods,
                ExplanationView.of(found.why(), texts));
    }
}
