package dev.guanxi.systemtests;

import java.math.BigDecimal;

/**
 * Sums of all trade in one currency, as one service tells them.
 *
 * @param revenue of purchases, returns not deducted
 * @param returned value of all returns
 */
public record Trade(long purchases, BigDecimal revenue, long returns, BigDecimal returned) {

    public static final Trade NONE = new Trade(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    /** Equal amounts are equal however many zeros they are written with. */
    public Trade {
        revenue = revenue.stripTrailingZeros();
        returned = returned.stripTrailingZeros();
    }

    public Trade plus(long morePurchases, long moreRevenue) {
        return new Trade(purchases + morePurchases, revenue.add(BigDecimal.valueOf(moreRevenue)), returns, returned);
    }
}
