package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.value.fit.LifetimeValuation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What single customers are valued by: the others that they are compared with, and the fit in effect.
 *
 * @param scale null while nobody has been compared yet
 */
public record ValueBasis(RfmScale scale, LifetimeValuation lifetime) {

    /** What a customer is worth at a time. */
    public CustomerWorth of(UUID customer, Bought bought, Instant now) {
        RfmScores scores = scale == null
                ? null
                : scale.scores(new Buying(customer, bought.lastAt(), bought.purchases(), bought.spent()));
        return CustomerWorth.of(scores, lifetime.isModelled(), lifetime.of(customer, bought, age(bought, now)));
    }

    /** Clocks of tills run ahead: nobody is younger than the days between the first purchase and the last. */
    private static int age(Bought bought, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate end = today.isBefore(bought.lastDay()) ? bought.lastDay() : today;
        return (int) ChronoUnit.DAYS.between(bought.firstDay(), end);
    }
}
