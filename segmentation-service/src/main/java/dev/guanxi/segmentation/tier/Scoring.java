package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.tier.PartScore.Measured;
import dev.guanxi.segmentation.tier.PartScore.Missing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** By which model parts are measured, and for which day. */
final class Scoring {

    private static final double SECONDS_PER_DAY = 86_400;

    private final TierModel model;
    private final Instant asOf;
    /** By the parts' ordinals: a run looks tens of millions of them up. */
    private final int[] weights;

    Scoring(TierModel model, Instant asOf) {
        this.model = model;
        this.asOf = asOf;
        this.weights = Arrays.stream(Part.values()).mapToInt(model::weight).toArray();
    }

    TierModel model() {
        return model;
    }

    TierModel.Measures measures() {
        return model.measures();
    }

    Instant asOf() {
        return asOf;
    }

    /** Points are rounded to hundredths, so that what is computed with is what is stored and shown. */
    PartScore measured(Part part, double points, double raw) {
        double within = Math.max(0, Math.min(100, points));
        return new Measured(part, weights[part.ordinal()], Math.round(within * 100) / 100.0, raw);
    }

    PartScore missing(Part part, NoData reason) {
        return new Missing(part, weights[part.ordinal()], reason);
    }

    /** Fractional days up to the day of the run; a purchase of the same instant is 0 days old. */
    double daysSince(Instant instant) {
        return days(Duration.between(instant, asOf));
    }

    static double days(Duration duration) {
        return duration.toSeconds() / SECONDS_PER_DAY;
    }
}
