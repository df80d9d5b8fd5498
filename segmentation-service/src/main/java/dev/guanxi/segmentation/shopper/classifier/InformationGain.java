package dev.guanxi.segmentation.shopper.classifier;

import static dev.guanxi.segmentation.shopper.classifier.ShopperModel.TYPES;

import java.util.Comparator;
import java.util.HashMap;
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
        Map<String, Boolean> seen = with(observed, signal, true);
        Map<String, Boolean> absent = with(observed, signal, false);
        double chance = 0;
        for (int type = 0; type < TYPES; type++) {
            double given = model.logLikelihood(seen, type) - model.logLikelihood(observed, type);
            chance += now[type] * Math.exp(given);
        }
        double after = chance * Posterior.entropy(Posterior.of(model, seen))
                + (1 - chance) * Posterior.entropy(Posterior.of(model, absent));
        return Math.max(0, uncertainty - after);
    }

    private static Map<String, Boolean> with(Map<String, Boolean> observed, String signal, boolean seen) {
        Map<String, Boolean> more = new HashMap<>(observed);
        more.put(signal, seen);
        return more;
    }
}
