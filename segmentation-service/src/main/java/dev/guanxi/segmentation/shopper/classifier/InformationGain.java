package dev.guanxi.segmentation.shopper.classifier;

import static dev.guanxi.segmentation.shopper.classifier.ShopperModel.TYPES;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How much an observation is expected to tell: the uncertainty of now less the mean uncertainty after it, in bits. Never
 * below 0; 0 where the types do not differ in it.
 *
 * @param signal what to look for or to ask
 */
public record InformationGain(String signal, double bits) {

    /** All that could still be observed, what tells most first; of equals in order of their codes. */
    public static List<InformationGain> of(ShopperModel model, Map<String, Boolean> observed) {
        double[] now = Posterior.of(model, observed);
        double uncertainty = Posterior.entropy(now);
        return model.likelihoods().keySet().stream()
                .filter(signal -> isOpen(model, observed, signal))
                .map(signal -> new InformationGain(signal, gain(model, observed, signal, now, uncertainty)))
                .sorted(Comparator.comparingDouble(InformationGain::bits)
                        .reversed()
                        .thenComparing(InformationGain::signal))
                .toList();
    }

    private static boolean isOpen(ShopperModel model, Map<String, Boolean> observed, String signal) {
        return !observed.containsKey(signal)
                && model.rivals(signal).stream().noneMatch(rival -> observed.getOrDefault(rival, false));
    }

    private static double gain(
            ShopperModel model, Map<String, Boolean> observed, String signal, double[] now, double uncertainty) {
        double[] seen = new double[TYPES];
        double[] absent = new double[TYPES];
        double chance = 0;
        for (int type = 0; type < TYPES; type++) {
            double ofType = chance(model, observed, signal, type);
            seen[type] = now[type] * ofType;
            absent[type] = now[type] * (1 - ofType);
            chance += seen[type];
        }
        double after = chance * Posterior.entropy(shares(seen, chance))
                + (1 - chance) * Posterior.entropy(shares(absent, 1 - chance));
        return Math.max(0, uncertainty - after);
    }

    /** The chance that a shopper of the type shows it, given which of its set were looked for and not there. */
    private static double chance(ShopperModel model, Map<String, Boolean> observed, String signal, int type) {
        double left = 1;
        for (String rival : model.rivals(signal)) {
            left -= observed.containsKey(rival) ? model.likelihood(rival, true, type) : 0;
        }
        return model.likelihood(signal, true, type) / left;
    }

    private static double[] shares(double[] parts, double sum) {
        double[] shares = new double[TYPES];
        for (int type = 0; type < TYPES; type++) {
            shares[type] = parts[type] / sum;
        }
        return shares;
    }
}
