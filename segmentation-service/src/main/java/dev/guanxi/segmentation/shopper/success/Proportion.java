package dev.guanxi.segmentation.shopper.success;

/**
 * A share with the interval in which the true one lies with 95 % confidence: Wilson's score interval (1927), which stays
 * within 0 and 1 and holds for small numbers too.
 *
 * @param count how many of {@code of}
 */
record Proportion(long count, long of) {

    private static final double Z = 1.959963984540054;

    Proportion {
        if (count < 0 || count > of || of < 1) {
            throw new IllegalArgumentException(
                    "A share must be of 0 to all, at least one, but is " + count + " of " + of);
        }
    }

    double rate() {
        return (double) count / of;
    }

    double low() {
        return count == 0 ? 0 : Math.max(0, centre() - reach());
    }

    double high() {
        return count == of ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (rate() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return Z / (1 + Z * Z / of) * Math.sqrt(rate() * (1 - rate()) / of + Z * Z / (4.0 * of * of));
    }
}
