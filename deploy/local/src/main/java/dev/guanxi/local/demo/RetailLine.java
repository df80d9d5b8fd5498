package dev.guanxi.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** A line of a purchase or, with a quantity below 0, of a return. */
record RetailLine(String reference, String customer, Instant at, int quantity, BigDecimal unitPrice) {

    boolean isReturn() {
        return quantity < 0;
    }

    /** Not below 0, whether bought or returned. */
    BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity)).abs();
    }

    /** What the line earns at one point for a whole unit of money. */
    long points() {
        return amount().setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
