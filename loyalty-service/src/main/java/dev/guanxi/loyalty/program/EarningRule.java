package dev.guanxi.loyalty.program;

import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a purchase earns (L1).
 *
 * <p>Each line earns {@code floor(points per unit × net amount)}. Rounding down line by line, and always from what the
 * customer keeps, is what makes returns exact: whatever the steps and their order, a line's points are those of the
 * pieces kept, and a line that came back whole has given nothing.
 *
 * @param pointsPerUnit points for one unit of the program's currency, exact, above 0 up to {@link #MAX_POINTS_PER_UNIT}
 *     with at most {@link #MAX_SCALE} decimals
 * @param minimumPurchase least total of a purchase that earns; judged once on the purchase as it was made, so that a
 *     partial return never costs the points of the lines that were kept
 * @param productLines product lines that earn; empty: all, also lines without one
 * @param validityMonths months from the purchase after which its points expire, 1 to {@link #MAX_VALIDITY_MONTHS}
 */
public record EarningRule(
        BigDecimal pointsPerUnit, BigDecimal minimumPurchase, Set<String> productLines, int validityMonths) {

    public static final BigDecimal MAX_POINTS_PER_UNIT = new BigDecimal(1000);
    public static final int MAX_SCALE = 6;
    public static final int MAX_VALIDITY_MONTHS = 1200;

    public EarningRule {
        Objects.requireNonNull(pointsPerUnit, "pointsPerUnit");
        Objects.requireNonNull(minimumPurchase, "minimumPurchase");
        productLines = Set.copyOf(productLines);
        if (pointsPerUnit.signum() <= 0
                || pointsPerUnit.compareTo(MAX_POINTS_PER_UNIT) > 0
                || pointsPerUnit.stripTrailingZeros().scale() > MAX_SCALE) {
            throw new IllegalArgumentException("pointsPerUnit must be above 0 up to %s with at most %d decimals, was %s"
                    .formatted(MAX_POINTS_PER_UNIT, MAX_SCALE, pointsPerUnit));
        }
        if (minimumPurchase.signum() < 0) {
            throw new IllegalArgumentException("minimumPurchase must not be below 0, was " + minimumPurchase);
        }
        if (validityMonths < 1 || validityMonths > MAX_VALIDITY_MONTHS) {
            throw new IllegalArgumentException(
                    "validityMonths must be 1 to %d, was %d".formatted(MAX_VALIDITY_MONTHS, validityMonths));
        }
    }

    /** Points for this many pieces of a line. */
    public long points(PurchaseLine line, BigDecimal pieces) {
        return pointsPerUnit
                .multiply(line.amountOf(pieces))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    public boolean reachesMinimum(Purchase purchase) {
        return purchase.total().compareTo(minimumPurchase) >= 0;
    }

    public boolean earns(PurchaseLine line) {
        return productLines.isEmpty() || line.productLine() != null && productLines.contains(line.productLine());
    }

    /** The lines of a purchase that earn, in their order. */
    public List<PurchaseLine> earningLines(Purchase purchase) {
        return purchase.lines().stream().filter(this::earns).toList();
    }

    /** First moment at which points of a purchase of this moment are gone; months are counted in UTC. */
    public Instant expiryOf(Instant purchasedAt) {
        return purchasedAt.atOffset(ZoneOffset.UTC).plusMonths(validityMonths).toInstant();
    }
}
