package dev.guanxi.segmentation.value.lifetime;

import static org.hipparchus.special.Gamma.logGamma;

/**
 * Pareto/NBD: Schmittlein, Morrison, Colombo, "Counting Your Customers: Who Are They and What Will They Do Next?",
 * Management Science 33 (1987), in the form of Fader and Hardie, "A Note on Deriving the Pareto/NBD Model and Related
 * Expressions" (2005). A customer may drop out at any time.
 *
 * @param r shape of the purchase rates' gamma distribution; positive
 * @param alpha scale of it, in time units; positive
 * @param s shape of the drop-out rates' gamma distribution; positive
 * @param beta scale of it, in time units; positive
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    public ParetoNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("s", s);
        Parameters.positive("beta", beta);
    }

    /** The note's likelihood of (r, alpha, s, beta) with its A0, in logarithms. */
    @Override
    public double logLikelihood(History h) {
        double common = logGamma(r + h.repeats()) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
        return common + Logs.sum(logStayed(h), logGone(h));
    }

    /** The note's P(alive). */
    @Override
    public double alive(History h) {
        return Logs.logistic(logStayed(h) - logGone(h));
    }

    /** The note's conditional expectation; for a customer without history its E[X(t)]. */
    @Override
    public double expectedPurchases(History h, double horizon) {
        double span = Math.log1p(Math.max(0, horizon) / (beta + h.age()));
        double lifetime = s == 1 ? span : -Math.expm1((1 - s) * span) / (s - 1);
        return alive(h) * (r + h.repeats()) * (beta + h.age()) / (alpha + h.age()) * lifetime;
    }

    private double logStayed(History h) {
        return -(r + h.repeats()) * Math.log(alpha + h.age()) - s * Math.log(beta + h.age());
    }

    /** s / (r + s + x) times A0: the customer dropped out between the last purchase and the end. */
    private double logGone(History h) {
        if (h.age() <= h.recency()) {
            return Double.NEGATIVE_INFINITY;
        }
        double n = r + s + h.repeats();
        return Math.log(s / n) + Logs.difference(logTail(h, h.recency()), logTail(h, h.age()));
    }

    /** One of the two terms of A0, after Euler's transformation, which brings a first argument of 1. */
    private double logTail(History h, double time) {
        double n = r + s + h.repeats();
        boolean alphaIsLarger = alpha >= beta;
        double large = Math.max(alpha, beta) + time;
        double small = Math.min(alpha, beta) + time;
        double numerator = alphaIsLarger ? r + h.repeats() : s + 1;
        double power = alphaIsLarger ? s : r + h.repeats() - 1;
        double f = Hypergeometric.withOne(numerator, n + 1, (large - small) / large);
        return Math.log(f) + power * Math.log(large / small) - n * Math.log(large);
    }
}
