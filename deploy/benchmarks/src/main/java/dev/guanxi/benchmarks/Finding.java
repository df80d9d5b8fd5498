package dev.guanxi.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * One figure, its budget, and where it comes from.
 *
 * @param what such as {@code write with event ÷ the same SQL in pgbench}
 * @param unit behind the figure; empty for ratios
 * @param failures requests that did not do what they should; any of them and the figure does not count
 * @param details for people
 */
record Finding(String what, double figure, String unit, Budget budget, long failures, List<String> details) {

    boolean isGood() {
        return failures == 0 && budget.isKept(figure);
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%s %-66s %8.2f%s   budget %s%n",
                isGood() ? "✓" : "✗",
                what,
                figure,
                unit.isEmpty() ? "" : " " + unit,
                budget);
        details.forEach(detail -> System.out.println("    " + detail));
        if (failures > 0) {
            System.out.println("    " + failures + " requests failed: this figure does not count");
        }
    }
}
