package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;

/**
 * A limit for one calendar year and what is spent of it, in the currency of the limits.
 *
 * @param spent by what is given, promised, or waiting for approval
 */
public record Allowance(AllowanceKind kind, BigDecimal limit, BigDecimal spent) {

    /** Never below 0, even where a newer policy lowered the limit beneath what was spent. */
    public BigDecimal left() {
        return limit.subtract(spent).max(BigDecimal.ZERO);
    }

    boolean covers(BigDecimal value) {
        return value.compareTo(left()) <= 0;
    }
}
