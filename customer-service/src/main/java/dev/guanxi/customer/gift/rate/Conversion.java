package dev.guanxi.customer.gift.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What amounts are worth in the currency of the limits: rounded up to the cent, against us. */
final class Conversion {

    /** Of the currency of the limits. */
    static final int DECIMALS = 2;

    private Conversion() {}

    /**
     * The worth of an amount.
     *
     * @param rate what one unit of its currency is worth
     */
    static BigDecimal worth(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate).setScale(DECIMALS, RoundingMode.CEILING);
    }
}
