package dev.guanxi.segmentation.tier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run that is asked for.
 *
 * @param id made by the client so that the request can be repeated; null for one made here
 * @param preview whether to show only who would move; null for false
 * @param asOf null for the present
 */
@Schema(description = "A tier run that is asked for", examples = """
                {"preview":true,"asOf":"2011-12-11T00:00:00Z"}""")
record NewTierRun(
        @Schema(description = "Made by the client so that the request can be repeated", nullable = true)
        UUID id,

        @Schema(description = "Show who would move and change nothing", defaultValue = "false")
        Boolean preview,

        @Schema(
                description = "Trade after this time does not count; the present if absent",
                examples = "2011-12-11T00:00:00Z")
        Instant asOf) {

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }

    /** Whether a run is what this asks for. */
    boolean asksFor(TierRun run) {
        return run.preview() == isPreview() && (asOf == null || asOf.equals(run.asOf()));
    }
}
