package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.rating.Ratings;
import dev.guanxi.segmentation.rating.Subject;
import java.math.BigDecimal;
import java.time.Instant;

/** Everything about one account that its score is computed from, up to the day of the run. */
public record Evidence(Trade trade, Bond bond, Ratings ratings) {

    /** An account of which nothing but its trade is known. */
    public static Evidence of(Trade trade) {
        return new Evidence(trade, Bond.NONE, Ratings.NONE);
    }

    /** @see Trade#withMoreRevenue */
    Evidence withMoreRevenue(BigDecimal amount, Instant asOf) {
        return new Evidence(trade.withMoreRevenue(amount, asOf), bond, ratings);
    }

    /** The same account, had it that rating on the day of the run. */
    Evidence withRating(Subject subject, int points) {
        return new Evidence(trade, bond, ratings.with(subject, points));
    }
}
