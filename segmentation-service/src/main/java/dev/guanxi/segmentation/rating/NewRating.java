package dev.guanxi.segmentation.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rating that is to be recorded.
 *
 * @param id made by the client so that the request can be repeated; made here if absent
 * @param validFrom the present if absent
 * @param validUntil an end earlier than the tier model's; none if absent
 */
@Schema(description = "What a manager says of an account", examples = """
                {"subject":"CREDIT_STANDING","points":85,"reason":"Paid all invoices of the year within the term",
                 "validFrom":"2011-12-01T00:00:00Z"}""")
record NewRating(
        @Schema(description = "Made by the client so that the request can be repeated", nullable = true)
        UUID id,

        @NotNull @Schema(description = "The part of the score that is rated")
        Subject subject,

        @NotNull @Min(0) @Max(100) @Schema(description = "From 0 to 100, more is better for us", examples = "85")
        Integer points,

        @NotBlank @Size(max = 500) @Schema(description = "What the points rest on, at most 500 characters")
        String reason,

        @Schema(description = "From when on it counts; the present if absent", examples = "2011-12-01T00:00:00Z")
        Instant validFrom,

        @Schema(description = "An end earlier than the tier model's; none if absent", examples = "2012-06-01T00:00:00Z")
        Instant validUntil) {

    Rating by(String caller, UUID customer, UUID newId, Instant now) {
        return new Rating(
                newId, customer, subject, points, reason, caller, validFrom == null ? now : validFrom, validUntil, now);
    }
}
