package dev.guanxi.visitplanner.rhythm;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rhythms of the tiers as the API shows them.
 *
 * @param version 1 as delivered, one more with each change; the ETag
 * @param changedBy subject of who changed them; absent while they are as delivered
 */
@Schema(description = "After how many days without contact an account of a tier is due for a visit.", examples = """
                    {"version":2,"days":{"KEY":14,"ORDINARY":56,"SMALL":112},"changedAt":"2026-05-04T06:20:00Z",
                     "changedBy":"manager"}""")
public record TierRhythms(
        long version,

        @Schema(examples = "{\"KEY\":14,\"ORDINARY\":56,\"SMALL\":112}")
        Map<Tier, Integer> days,

        Instant changedAt,
        String changedBy) {

    /** What callers say to set them: all three. */
    @Schema(
            name = "TierRhythmsData",
            description = "Days per tier, all three of them, each from 1 to 730.",
            examples = "{\"days\":{\"KEY\":14,\"ORDINARY\":56,\"SMALL\":112}}")
    public record Data(@NotNull Map<Tier, @NotNull Integer> days) {}
}
