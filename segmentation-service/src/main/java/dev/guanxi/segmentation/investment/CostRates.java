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
 * @param exchangeRates what one unit of another currency is worth in this one; what has no rate does not count
 */
record CostRates(
        String currency,
        BigDecimal visitHour,
        BigDecimal supportHour,
        BigDecimal perVisit,
        int minutesPerVisit,
        int minutesPerInteraction,
        BigDecimal marginPercent,
        Map<String, BigDecimal> marginByProductLine,
        Map<String, BigDecimal> exchangeRates) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** Rates that were made before there were exchange rates have none. */
    CostRates {
        marginByProductLine = Map.copyOf(marginByProductLine);
        exchangeRates = exchangeRates == null ? Map.of() : Map.copyOf(exchangeRates);
    }

    /** What one unit of each currency is worth in this one, this one included. */
    Map<String, BigDecimal> conversion() {
        Map<String, BigDecimal> all = new HashMap<>(exchangeRates);
        all.put(currency, BigDecimal.ONE);
        return all;
    }

    /** Whether the amounts are the same, however many digits they are written with. */
    boolean equalsInValue(CostRates others) {
        return plain().equals(others.plain());
    }

    private CostRates plain() {
        return new CostRates(
                currency,
                visitHour.stripTrailingZeros(),
                supportHour.stripTrailingZeros(),
                perVisit.stripTrailingZeros(),
                minutesPerVisit,
                minutesPerInteraction,
                marginPercent.stripTrailingZeros(),
                plain(marginByProductLine),
                plain(exchangeRates));
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> plain = new HashMap<>(figures);
        plain.replaceAll((name, figure) -> figure.stripTrailingZeros());
        return plain;
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
