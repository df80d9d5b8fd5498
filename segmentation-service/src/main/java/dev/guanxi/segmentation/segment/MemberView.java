package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.membership.MembershipReader.Period;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer in a segment. */
@Schema(name = "SegmentMember", examples = """
                {"customerId":"0199f3a2-5b1c-7d10-9a4e-2f6c1b7e9d01","name":"Acme PC","enteredAt":"2026-01-06T08:30:00Z"}""")
record MemberView(
        @Schema(description = "The customer", examples = "0199f3a2-5b1c-7d10-9a4e-2f6c1b7e9d01")
        UUID customerId,

        @Schema(description = "Name of the customer", examples = "Acme PC")
        String name,

        @Schema(description = "Since when", examples = "2026-01-06T08:30:00Z")
        Instant enteredAt,

        @Schema(
                description = "Until when, exclusive; absent while it lasts",
                nullable = true,
                examples = "2026-02-06T08:30:00Z")
        Instant leftAt) {

    static MemberView of(Period period) {
        return new MemberView(period.customerId(), period.name(), period.from(), period.to());
    }
}
