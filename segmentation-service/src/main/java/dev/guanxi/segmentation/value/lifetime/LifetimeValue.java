package dev.guanxi.segmentation.value.lifetime;

/**
 * What to expect of one customer within a horizon.
 *
 * @param alive chance, 0 to 1, of still being a customer; NaN where the formula knows none
 * @param purchases number of purchases
 * @param spend on one purchase, in currency units
 * @param value what is spent within the horizon, later money discounted, in currency units; costs are not deducted
 */
public record LifetimeValue(double alive, double purchases, double spend, double value) {

    /**
     * By a model: each period's purchases (the rise of the expectation within it) times the spend, discounted by the
     * period. Models take frequency and spend to be independent.
     *
     * @param history in the unit
     */
    public static LifetimeValue by(PurchaseModel model, TimeUnit unit, History history, double spend, Horizon horizon) {
        double before = 0;
        double discounted = 0;
        int periods = horizon.periods();
        for (int period = 0; period < periods; period++) {
            double upTo = model.expectedPurchases(history, unit.of((double) horizon.days() * (period + 1) / periods));
            discounted += Math.max(0, upTo - before) * horizon.worth(period);
            before = Math.max(before, upTo);
        }
        return new LifetimeValue(model.alive(history), before, spend, discounted * spend);
    }

    /**
     * By the plain formula, which knows no drop-out: purchases a year so far, over a year at least, times years ahead times
     * mean spend, discounted by half of the horizon.
     *
     * @param purchases so far, the first included; from 1
     * @param ageDays days since the first purchase
     * @param spend mean of a purchase so far
     */
    public static LifetimeValue plain(int purchases, double ageDays, double spend, Horizon horizon) {
        double perYear = purchases / Math.max(1, ageDays / TimeUnit.DAYS_OF_YEAR);
        double expected = perYear * horizon.years();
        double worth = Math.pow(1 + horizon.discountRate(), -horizon.years() / 2);
        return new LifetimeValue(Double.NaN, expected, spend, expected * spend * worth);
    }
}
