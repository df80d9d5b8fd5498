package dev.guanxi.segmentation.rating;

import dev.guanxi.segmentation.text.Texts;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating as it is shown. */
@Schema(name = "Rating", description = "What a manager said of an account", examples = """
                {"id":"01930d71-2b10-7d21-8c02-5e4f6a7b8c01","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "subject":"CREDIT_STANDING","name":"Credit standing","points":85,
                 "reason":"Paid all invoices of the year within the term","ratedBy":"m.chen",
                 "validFrom":"2011-12-01T00:00:00Z","staleFrom":"2012-11-30T00:00:00Z","stale":true,
                 "recordedAt":"2026-01-31T01:30:00Z"}""")
record RatingView(
        @Schema(description = "The rating") @NotNull UUID id,

        @Schema(description = "The account that was rated") @NotNull UUID customerId,

        @Schema(description = "The part of the score that was rated") @NotNull Subject subject,

        @Schema(description = "The part in the language asked for", examples = "Credit standing")
        String name,

        @Schema(description = "From 0 to 100") int points,

        @Schema(description = "What the points rest on") @NotNull String reason,

        @Schema(description = "Subject of the manager's token") @NotNull String ratedBy,

        @Schema(description = "From when on it counts") @NotNull Instant validFrom,

        @Schema(description = "The end that the rater named; absent without one")
        Instant validUntil,

        @Schema(description = "From when on it is too old to count, by the tier model as it is now")
        Instant staleFrom,

        @Schema(description = "Whether it is too old at the time in question")
        boolean stale,

        @Schema(description = "When it was recorded") @NotNull Instant recordedAt) {

    static RatingView of(RatingService.Found found, Texts texts) {
        Rating rating = found.rating();
        return new RatingView(
                rating.id(),
                rating.customerId(),
                rating.subject(),
                texts.of("part", rating.subject()),
                rating.points(),
                rating.reason(),
                rating.ratedBy(),
                rating.validFrom(),
                rating.validUntil(),
                found.staleFrom(),
                found.stale(),
                rating.recordedAt());
    }
}
