package dev.guanxi.segmentation.shopper.classifier;

import static dev.guanxi.segmentation.shopper.classifier.ShopperModel.TYPES;

import java.util.Map;

/** How probable each type is after what was observed: Bayes' rule, in logarithms so that nothing underflows. */
public final class Posterior {

    private static final double LN_2 = Math.log(2);

    private Posterior() {}

    /** Probabilities in the order of the types; together 1. */
    public static double[] of(ShopperModel model, Map<String, Boolean> observed) {
        double[] logs = new double[TYPES];
        double most = Double.NEGATIVE_INFINITY;
        for (int type = 0; type < TYPES; type++) {
            logs[type] = Math.log(model.prior()[type]) + model.logLikelihood(observed, type);
            most = Math.max(most, logs[type]);
        }
        double sum = 0;
        for (int type = 0; type < TYPES; type++) {
            logs[type] = Math.exp(logs[type] - most);
            sum += logs[type];
        }
        for (int type = 0; type < TYPES; type++) {
            logs[type] /= sum;
        }
        return logs;
    }

    /** Uncertainty in bits (Shannon): 0 where one type is certain, 2.58 where all six are equally probable. */
    public static double entropy(double[] probabilities) {
        double bits = 0;
        for (double p : probabilities) {
            bits -= p > 0 ? p * Math.log(p) / LN_2 : 0;
        }
        return bits;
    }

    /** The place of the greatest; the first of equals. */
    public static int best(double[] probabilities) {
        int best = 0;
        for (int type = 1; type < TYPES; type++) {
            best = probabilities[type] > probabilities[best] ? type : best;
        }
        return best;
    }
}
