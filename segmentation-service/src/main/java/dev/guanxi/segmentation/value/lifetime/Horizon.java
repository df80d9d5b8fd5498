package dev.guanxi.segmentation.value.lifetime;

/**
 * How far ahead a customer's value is looked at, and what later money is worth.
 *
 * @param days from 1 to {@value #MOST_DAYS}
 * @param discountRate by which money of one year later is worth less: 0.1 for a tenth; from 0 to {@value #HIGHEST_RATE}
 */
public record Horizon(int days, double discountRate) {

    public static final int MOST_DAYS = 3_653;
    public static final double HIGHEST_RATE = 1;

    private static final int MOST_PERIODS = 52;

    public Horizon {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days must be from 1 to " + MOST_DAYS + ", but are " + days);
        }
        if (!(discountRate >= 0 && discountRate <= HIGHEST_RATE)) {
            throw new IllegalArgumentException(
                    "discountRate must be from 0 to " + HIGHEST_RATE + ", but is " + discountRate);
        }
    }

    public double years() {
        return days / TimeUnit.DAYS_OF_YEAR;
    }

    /** Equal periods of about a week, {@value #MOST_PERIODS} at most. */
    int periods() {
        return Math.min(MOST_PERIODS, (days + 6) / 7);
    }

    /** What one unit of money is worth that comes in the middle of a period, counted from 0. */
    double worth(int period) {
        return Math.pow(1 + discountRate, -years() * (period + 0.5) / periods());
    }
}
