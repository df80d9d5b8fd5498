package dev.guanxi.segmentation.value.lifetime;

import static org.hipparchus.special.Beta.logBeta;
import static org.hipparchus.special.Gamma.logGamma;

/**
 * BG/NBD: Fader, Hardie, Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model", Marketing
 * Science 24 (2005). A customer may drop out after any purchase, never between two, so that who never bought again counts
 * as alive.
 *
 * @param r shape of the purchase rates' gamma distribution; positive
 * @param alpha scale of it, in time units; positive
 * @param a of the drop-out chances' beta distribution; positive
 * @param b of the same; positive
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    /** Near a = 1 and a + b + x = 1 equation 10 is a limit; it is taken from both sides at this distance. */
    private static final double AT_LIMIT = 1e-5;

    public BgNbd {
        Parameters.positive("r", r);
        Parameters.positive("alpha", alpha);
        Parameters.positive("a", a);
        Parameters.positive("b", b);
    }

    /** Equation 6, with the powers in logarithms. */
    @Override
    public double logLikelihood(History h) {
        int x = h.repeats();
        double common = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + x) - logBeta(a, b);
        double stayed = -(r + x) * Math.log(alpha + h.age());
        return common + Logs.sum(stayed, x == 0 ? Double.NEGATIVE_INFINITY : stayed + logOddsGone(h));
    }

    /** From equation 10's denominator; Fader, Hardie, Lee, "Computing P(alive) Using the BG/NBD Model" (2008), 1. */
    @Override
    public double alive(History h) {
        return h.repeats() == 0 ? 1 : Logs.logistic(-logOddsGone(h));
    }

    /** Equation 10; for a customer without history it is equation 9. */
    @Override
    public double expectedPurchases(History h, double horizon) {
        if (horizon <= 0) {
            return 0;
        }
        if (Math.abs(a - 1) < AT_LIMIT || Math.abs(a + b + h.repeats() - 1) < AT_LIMIT) {
            double above = new BgNbd(r, alpha, a + 2 * AT_LIMIT, b).purchasesIfAlive(h, horizon);
            double below = new BgNbd(r, alpha, Math.max(a - 2 * AT_LIMIT, a / 2), b).purchasesIfAlive(h, horizon);
            return alive(h) * Math.max(0, (above + below) / 2);
        }
        return alive(h) * Math.max(0, purchasesIfAlive(h, horizon));
    }

    /**
     * Chance of exactly so many repeat purchases within the time after the first: equation 8, its sum of falling terms
     * taken as the rest of the negative binomial distribution.
     */
    public double probability(int purchases, double time) {
        double stayed = Math.exp(logBeta(a, b + purchases) - logBeta(a, b) + logCount(purchases, time));
        if (purchases == 0) {
            return stayed;
        }
        double atMostOneLess = 0;
        for (int i = 0; i < purchases; i++) {
            atMostOneLess += Math.exp(logCount(i, time));
        }
        double left = Math.exp(logBeta(a + 1, b + purchases - 1) - logBeta(a, b));
        return stayed + left * Math.max(0, 1 - atMostOneLess);
    }

    /** Negative binomial: that many purchases of customers who never drop out. */
    private double logCount(int purchases, double time) {
        return logGamma(r + purchases)
                - logGamma(r)
                - logGamma(purchases + 1.0)
                + r * Math.log(alpha / (alpha + time))
                + (purchases == 0 ? 0 : purchases * Math.log(time / (alpha + time)));
    }

    private double logOddsGone(History h) {
        int x = h.repeats();
        return Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + h.age()) / (alpha + h.recency()));
    }

    /** Equation 10 without its denominator, after Euler's transformation of the hypergeometric function. */
    private double purchasesIfAlive(History h, double horizon) {
        double c = a + b + h.repeats() - 1;
        double z = horizon / (alpha + h.age() + horizon);
        double f = Hypergeometric.value(a + b - 1 - r, a - 1, c, z);
        return c / (a - 1) * (1 - Math.pow(1 - z, a - 1) * f);
    }
}
