package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.value.lifetime.Horizon;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;

/** Spans of time as callers write them, in days. */
final class Spans {

    private static final double DAYS_OF_YEAR = 365.25;

    private Spans() {}

    /**
     * Whole days of an ISO 8601 period such as P52W, P1Y or P90D; months are twelfths of a year of 365.25 days.
     *
     * @param pointer where it stands in the request
     * @throws Refusal for what is no such period, or not within the limits
     */
    static int days(String pointer, String period, int least, int most) {
        try {
            Period read = Period.parse(period);
            double days = read.toTotalMonths() * (DAYS_OF_YEAR / 12) + read.getDays();
            if (days >= least && days <= most) {
                return (int) Math.round(days);
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw refused(pointer, period, least, most);
        }
        throw refused(pointer, period, least, most);
    }

    /**
     * A horizon; a year at a tenth a year where nothing is said.
     *
     * @throws Refusal for what is beyond the limits of {@link Horizon}
     */
    static Horizon horizon(String place, String period, BigDecimal discountRate) {
        int days = period == null ? 364 : days(place + "horizon", period, 1, Horizon.MOST_DAYS);
        double rate = discountRate == null ? 0.1 : discountRate.doubleValue();
        if (!(rate >= 0 && rate <= Horizon.HIGHEST_RATE)) {
            throw rateRefused(place, discountRate);
        }
        return new Horizon(days, rate);
    }

    /**
     * A discount rate as it stands in an address; null where none does.
     *
     * @throws Refusal for what is no number
     */
    static BigDecimal rate(String place, String written) {
        try {
            return written == null ? null : new BigDecimal(written);
        } catch (NumberFormatException e) {
            throw rateRefused(place, written);
        }
    }

    private static Refusal rateRefused(String place, Object rate) {
        return Refusal.invalidField(
                "DISCOUNT_RATE_INVALID", place + "discountRate", rate, "From 0 to 1 a year, such as 0.1 for a tenth.");
    }

    private static Refusal refused(String pointer, String period, int least, int most) {
        return Refusal.invalidField(
                "SPAN_INVALID",
                pointer,
                period,
                "An ISO 8601 period of " + least + " to " + most + " days, such as P52W, P1Y or P90D.");
    }
}
