package dev.guanxi.segmentation.value.lifetime;

import static org.hipparchus.special.Gamma.logGamma;

/**
 * Spend per purchase: Fader and Hardie, "The Gamma-Gamma Model of Monetary Value" (2013). Amounts vary around a customer's
 * own mean, which does not depend on how often the customer buys.
 *
 * @param p shape of the amounts' gamma distribution; positive
 * @param q shape of the gamma distribution of their scale; positive
 * @param gamma scale of it, in currency units; positive
 */
public record GammaGamma(double p, double q, double gamma) {

    public GammaGamma {
        Parameters.positive("p", p);
        Parameters.positive("q", q);
        Parameters.positive("gamma", gamma);
    }

    /** Equation 1a, in logarithms. */
    public double logLikelihood(Spend spend) {
        double px = p * spend.purchases();
        double total = spend.purchases() * spend.mean();
        return logGamma(px + q)
                - logGamma(px)
                - logGamma(q)
                + q * Math.log(gamma / (gamma + total))
                + px * Math.log(total / (gamma + total))
                - Math.log(spend.mean());
    }

    /** Whether customers have a mean spend at all: not for q up to 1, where the tail is too heavy. */
    public boolean hasMean() {
        return q > 1;
    }

    /** Mean spend of customers of whom nothing is known (equation 3); needs {@link #hasMean}. */
    public double expectedSpend() {
        return p * gamma / (q - 1);
    }

    /** Mean spend to expect of one customer (equation 5): the own mean, drawn towards everybody's. */
    public double expectedSpend(Spend spend) {
        return p * (gamma + spend.purchases() * spend.mean()) / (p * spend.purchases() + q - 1);
    }
}
