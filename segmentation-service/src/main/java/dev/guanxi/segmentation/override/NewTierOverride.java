package dev.guanxi.segmentation.override;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.tier.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An override that is asked for.
 *
 * @param id made by the client so that the request can be repeated; made here if absent
 */
@Schema(description = "A tier that a manager sets, with a reason and an end", examples = """
                {"tier":"KEY","reason":"Opens three branches this spring and asked for one contact",
                 "until":"2027-06-30T00:00:00Z"}""")
record NewTierOverride(
        @Schema(description = "Made by the client so that the request can be repeated", nullable = true)
        UUID id,

        @NotNull @Schema(description = "The tier that the account shall have")
        Tier tier,

        @NotBlank @Size(max = 500) @Schema(description = "Why, against the score; at most 500 characters")
        String reason,

        @NotNull @Schema(description = "Its end, at most a year ahead", examples = "2027-06-30T00:00:00Z")
        Instant until) {

    TierOverride by(String caller, UUID customer, UUID newId, Instant now) {
        return new TierOverride(newId, 1, customer, tier, reason, caller, now, until, null, null, null);
    }

    /** @throws Refusal unless it ends in the future and within a year */
    void refuseOtherEnd(Instant now) {
        Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        if (!until.isAfter(now) || until.isAfter(latest)) {
            throw Refusal.unprocessable(
                    "OVERRIDE_END_REFUSED",
                    "/until",
                    until,
                    "A time after now and at most a year ahead, up to " + latest.truncatedTo(ChronoUnit.SECONDS) + ".");
        }
    }
}
