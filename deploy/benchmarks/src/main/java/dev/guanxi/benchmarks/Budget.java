package dev.guanxi.benchmarks;

import java.util.Locale;

/**
 * What a figure has to be.
 *
 * @param limit the least, or, where less is better, the most
 * @param wanted what we would like it to be; the limit where there is no such wish
 */
record Budget(double limit, double wanted, boolean lessIsBetter) {

    static Budget atLeast(double limit, double wanted) {
        return new Budget(limit, wanted, false);
    }

    static Budget atMost(double limit) {
        return new Budget(limit, limit, true);
    }

    boolean isKept(double figure) {
        return lessIsBetter ? figure <= limit : figure >= limit;
    }

    @Override
    public String toString() {
        String sign = lessIsBetter ? "≤ " : "≥ ";
        return sign + shown(limit) + (wanted == limit ? "" : ", wanted " + shown(wanted));
    }

    private static String shown(double figure) {
        return figure == Math.rint(figure)
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, "%.2f", figure);
    }
}
