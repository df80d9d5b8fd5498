package dev.guanxi.segmentation.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * What our efforts cost and our sales earn, in one currency.
 *
 * @param visitHour an hour of an account manager, with the customer
 * @param supportHour an hour of those who answer calls and complaints
 * @param perVisit what a visit costs besides its time, such as the way there
 * @param minutesPerVisit taken for visits whose appointment is not known
 * @param minutesPerInteraction taken for every call, mail or complaint: nobody tells how long they took
 * @param marginPercent of sales, where the product line has no margin of its own
 * @param marginByProductLine percent
 */
record CostRates(
        String currency,
        BigDecimal visitHour,
        BigDecimal supportHour,
        BigDecimal perVisit,
        int minutesPerVisit,
        int minutesPerInteraction,
        BigDecimal marginPercent,
        Map<String, BigDecimal> marginByProductLine) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    CostRates {
        marginByProductLine = Map.copyOf(marginByProductLine);
    }

    /** Whether the amounts are the same, however many digits they are written with. */
    boolean equalsInValue(CostRates others) {
        return plain().equals(others.plain());
    }

    private CostRates plain() {
        Map<String, BigDecimal> plainMargins = new HashMap<>(marginByProductLine);
        plainMargins.replaceAll((line, margin) -> margin.stripTrailingZeros());
        return new CostRates(
                currency,
                visitHour.stripTrailingZeros(),
                supportHour.stripTrailingZeros(),
                perVisit.stripTrailingZeros(),
                minutesPerVisit,
                minutesPerInteraction,
                marginPercent.stripTrailingZeros(),
                plainMargins);
    }

    BigDecimal visitTime(long minutes) {
        return time(minutes, visitHour);
    }

    BigDecimal supportTime(long interactions) {
        return time(interactions * minutesPerInteraction, supportHour);
    }

    private static BigDecimal time(long minutes, BigDecimal hour) {
        return BigDecimal.valueOf(minutes).multiply(hour).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }
}
