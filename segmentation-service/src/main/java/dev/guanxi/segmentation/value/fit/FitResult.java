package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.Estimate;
import java.util.List;

/**
 * What a fit found.
 *
 * @param customers whose first purchase lies in the calibration
 * @param repeatBuyers of these, who bought again in it
 * @param purchases estimate of the purchase model; null where there were too few to try
 * @param spend estimate of the Gamma-Gamma model; null where there were too few to try
 * @param spendCorrelation of the number of repeat purchases with their mean amount, -1 to 1; the spend model takes it to
 *     be about 0; null if there is none
 * @param shortcomings why values are by the plain formula; empty if they are by the model
 * @param holdout null without a holdout or a model
 * @param weeks purchases week by week, expected and actual, of the customers of the calibration
 * @param distribution values of the customers, in classes
 */
record FitResult(
        long customers,
        long repeatBuyers,
        Estimate purchases,
        Estimate spend,
        Double spendCorrelation,
        List<Shortcoming> shortcomings,
        Holdout holdout,
        List<Week> weeks,
        List<ValueClass> distribution) {

    FitResult {
        shortcomings = List.copyOf(shortcomings);
        weeks = List.copyOf(weeks);
        distribution = List.copyOf(distribution);
    }

    /**
     * How well the holdout was foretold.
     *
     * @param expected purchases of all customers together
     * @param actual likewise
     * @param meanAbsoluteError of the customers' number of purchases
     */
    record Holdout(double expected, long actual, double meanAbsoluteError, List<ByFrequency> byFrequency) {

        /** How far the expectation of the whole is off, as a share of what happened; null if nothing did. */
        Double deviation() {
            return actual == 0 ? null : expected / actual - 1;
        }
    }

    /**
     * Customers with so many repeat purchases in the calibration.
     *
     * @param orMore whether those with more are among them
     * @param expected mean number of purchases in the holdout
     * @param actual likewise
     */
    record ByFrequency(int repeats, boolean orMore, long customers, double expected, double actual) {}

    /**
     * One week.
     *
     * @param week from 1, by the day of the first purchase of all
     * @param expected repeat purchases within it
     * @param actual likewise
     */
    record Week(int week, double expected, long actual) {}

    /** Customers of value from the one (included) to the other; null for no upper end. */
    record ValueClass(double from, Double to, long customers, double total) {}

    static FitResult of(Fitting fitting, Holdout holdout, List<Week> weeks) {
        return new FitResult(
                fitting.histories().customers(),
                fitting.histories().repeatBuyers(),
                fitting.purchases() == null ? null : fitting.purchases().estimate(),
                fitting.spend() == null ? null : fitting.spend().estimate(),
                fitting.spendCorrelation(),
                fitting.shortcomings(),
                holdout,
                weeks,
                List.of());
    }

    /** With the values that the customers were given. */
    FitResult with(List<ValueClass> values) {
        return new FitResult(
                customers, repeatBuyers, purchases, spend, spendCorrelation, shortcomings, holdout, weeks, values);
    }

    boolean usable() {
        return shortcomings.isEmpty();
    }

    /** The model's, by how well it foretold, but never high where it cannot tell who left; low for the plain formula. */
    Confidence confidence() {
        if (!usable()) {
            return Confidence.LOW;
        }
        Double off = holdout == null ? null : holdout.deviation();
        if (off == null) {
            return Confidence.MEDIUM;
        }
        Confidence foretold = Confidence.of(Math.abs(off));
        return foretold == Confidence.HIGH && purchases.lacksDropOut() ? Confidence.MEDIUM : foretold;
    }
}
