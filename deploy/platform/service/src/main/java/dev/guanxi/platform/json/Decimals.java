package dev.guanxi.platform.json;

import java.math.BigDecimal;

/**
 * Decimal numbers as callers write them. Java keeps {@code 1e2147483647}, but sums, comparisons and validators overflow on
 * it; nothing that is traded needs such numbers.
 */
public final class Decimals {

    /** Digits, and places that the exponent moves the point by. */
    private static final long MOST_PLACES = 100;

    public static final String EXPECTED = "a number of at most " + MOST_PLACES + " digits, its exponent included";

    private Decimals() {}

    /** @throws NumberFormatException if the text is no such number */
    public static BigDecimal parse(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_PLACES || number.precision() > MOST_PLACES) {
            throw new NumberFormatException("A number of too many digits");
        }
        return number;
    }
}
