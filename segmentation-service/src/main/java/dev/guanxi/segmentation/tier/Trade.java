package dev.guanxi.segmentation.tier;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One account's trade up to the day of the run: what the measured parts of the factors are computed from.
 *
 * @param purchases number of purchases
 * @param purchaseDays number of different days (UTC) with a purchase
 * @param gross sum of purchases, in the reporting currency; never negative
 * @param returned sum of returns and credits, in the reporting currency; never negative
 * @param firstPurchase null exactly when there is no purchase
 * @param lastPurchase null exactly when there is no purchase
 * @param recentRevenue net revenue of the last half year
 * @param earlierRevenue net revenue of the half year before
 */
public record Trade(
        int purchases,
        int purchaseDays,
        BigDecimal gross,
        BigDecimal returned,
        Instant firstPurchase,
        Instant lastPurchase,
        BigDecimal recentRevenue,
        BigDecimal earlierRevenue) {

    public static final Trade NONE =
            new Trade(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, null, null, BigDecimal.ZERO, BigDecimal.ZERO);

    public Trade {
        require(purchases >= 0 && purchaseDays >= 0 && purchaseDays <= purchases, "purchases", purchases);
        require((purchases == 0) == (firstPurchase == null), "firstPurchase", firstPurchase);
        require((purchases == 0) == (lastPurchase == null), "lastPurchase", lastPurchase);
        require(firstPurchase == null || !lastPurchase.isBefore(firstPurchase), "lastPurchase", lastPurchase);
        require(purchaseDays < 2 || lastPurchase.isAfter(firstPurchase), "purchaseDays", purchaseDays);
        require(gross.signum() >= 0, "gross", gross);
        require(returned.signum() >= 0, "returned", returned);
    }

    /** Purchases less returns; negative where more came back than this system saw going out. */
    public BigDecimal net() {
        return gross.subtract(returned);
    }

    boolean neverBought() {
        return purchases == 0;
    }

    /**
     * The same account, had it bought for {@code amount} more in the last half year; for one that never bought, had it
     * bought once for that amount at {@code asOf}.
     */
    Trade withMoreRevenue(BigDecimal amount, Instant asOf) {
        return new Trade(
                Math.max(1, purchases),
                Math.max(1, purchaseDays),
                gross.add(amount),
                returned,
                neverBought() ? asOf : firstPurchase,
                neverBought() ? asOf : lastPurchase,
                recentRevenue.add(amount),
                earlierRevenue);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + value + " does not fit the rest of this trade");
        }
    }
}
