package dev.guanxi.customer.purification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What an expected margin is worth today. */
final class PresentValue {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PresentValue() {}

    /**
     * The margin of each year, paid at its end, discounted to today, times the chance of winning it.
     *
     * @param discountRate percent a year
     * @return in the margin's currency, with two decimals
     */
    static BigDecimal of(YearlyMargin margin, BigDecimal discountRate) {
        BigDecimal factor = BigDecimal.ONE.add(discountRate.divide(HUNDRED));
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal discounted = margin.amount();
        for (int year = 1; year <= margin.years(); year++) {
            discounted = discounted.divide(factor, MathContext.DECIMAL64);
            worth = worth.add(discounted);
        }
        return worth.multiply(BigDecimal.valueOf(margin.chance())).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }
}
