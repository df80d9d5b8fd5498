package dev.guanxi.segmentation.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a manager said of an account; never changed.
 *
 * @param points from 0 to 100
 * @param ratedBy subject of the manager's token
 * @param validFrom from when on it counts; of several the latest counts, and of those the one recorded last
 * @param validUntil an end that the rater named; null for none
 */
record Rating(
        UUID id,
        UUID customerId,
        Subject subject,
        int points,
        String reason,
        String ratedBy,
        Instant validFrom,
        Instant validUntil,
        Instant recordedAt) {

    /** From when on it is too old to count: at the end that the rater named, or when its validity is over. */
    Instant staleFrom(Duration validity) {
        Instant end = validFrom.plus(validity);
        return validUntil != null && validUntil.isBefore(end) ? validUntil : end;
    }

    /** Whether both say the same, whoever did so and when. */
    boolean saysTheSame(Rating other) {
        return customerId.equals(other.customerId)
                && subject == other.subject
                && points == other.points
                && reason.equals(other.reason)
                && Objects.equals(validUntil, other.validUntil);
    }
}
