package dev.guanxi.segmentation.value.lifetime;

import static org.hipparchus.special.Gamma.logGamma;

/**
 * NBD: Ehrenberg, "The Pattern of Consumer Purchases", Applied Statistics 8 (1959). Nobody ever drops out. It is what
 * BG/NBD comes to as the drop-out chances shrink to nothing, and Pareto/NBD as the drop-out rates do; the likelihoods of all
 * three compare.
 *
 * @param r shape of the purchase rates' gamma distribution; positive
 * @param alpha scale of it, in time units; positive
 */
public record Nbd(double r, double alpha) implements PurchaseModel {

    public Nbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
    }

    /** BG/NBD's equation 6 for a = 0, in logarithms. */
    @Override
    public double logLikelihood(History h) {
        return logGamma(r + h.repeats())
                - logGamma(r)
                + r * Math.log(alpha)
                - (r + h.repeats()) * Math.log(alpha + h.age());
    }

    /** Everybody is, whenever the last purchase was. */
    @Override
    public double alive(History h) {
        return 1;
    }

    /** The customer's own rate, drawn towards everybody's, goes on. */
    @Override
    public double expectedPurchases(History h, double horizon) {
        return Math.max(0, horizon) * (r + h.repeats()) / (alpha + h.age());
    }
}
