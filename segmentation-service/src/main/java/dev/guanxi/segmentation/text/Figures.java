package dev.guanxi.segmentation.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are shown. */
public final class Figures {

    private Figures() {}

    /** An amount with two decimals, or as many more as it has. */
    public static BigDecimal money(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale()));
    }

    /** A figure with two decimals. */
    public static BigDecimal hundredths(double figure) {
        return BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP);
    }

    /** A figure with six decimals at most. */
    public static BigDecimal raw(double figure) {
        BigDecimal plain =
                BigDecimal.valueOf(figure).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()));
    }

    /** Percent that a part makes of the whole, with two decimals; 0 of nothing. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
