package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run that is asked for.
 *
 * @param id made by the client so that the request can be repeated; null for one made here
 * @param preview whether to show only who would move; null for false
 * @param asOf null for the present
 * @param modelVersion null for the current one
 * @param whatIf merge patch of the model; null for none
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
        Instant asOf,

        @Schema(
                description = "Of a preview: the version of the tier model to use; the current one if absent",
                examples = "2")
        Integer modelVersion,

        @Schema(
                description = "Of a preview: what the model shall say otherwise, as a JSON merge patch of it; makes no"
                        + " version",
                implementation = TierModelData.class)
        JsonNode whatIf) {

    /** Clocks of callers may run a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    NewTierRun {
        whatIf = whatIf == null || whatIf.isNull() ? null : whatIf;
    }

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }

    /**
     * Whether a run is what this asks for.
     *
     * @param model what the what-if makes of the run's version; null for none
     */
    boolean asksFor(TierRun run, TierModel model) {
        return run.preview() == isPreview()
                && (asOf == null || asOf.truncatedTo(ChronoUnit.MICROS).equals(run.asOf()))
                && (modelVersion == null || modelVersion == run.modelVersion())
                && Objects.equals(model, run.whatIf());
    }

    /** @throws Refusal for a time to come, whose trade nobody knows */
    void refuseFuture(Instant now) {
        if (asOf != null && asOf.isAfter(now.plus(AHEAD))) {
            throw Refusal.unprocessable(
                    "AS_OF_IN_FUTURE",
                    "/asOf",
                    asOf,
                    "Nobody's trade of the future is known: a time up to now, " + now + ".");
        }
    }

    /** As it begins. */
    TierRun run(UUID made, TierModelChoices.Chosen model, String caller, Instant now) {
        return new TierRun(
                made,
                isPreview(),
                asOf == null ? now : asOf.truncatedTo(ChronoUnit.MICROS),
                model.version(),
                model.whatIf(),
                TierRun.State.RUNNING,
                caller,
                now,
                null,
                null,
                null,
                null,
                null);
    }
}
