package dev.guanxi.segmentation.shopper.classifier;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which type a shopper is, as far as the signals tell (S6).
 *
 * @param modelVersion 0 for the expert's own figures
 * @param probabilities in the order of {@link ShopperType}; together 1
 * @param doubt why it is not sure; null where it is
 * @param observed what it was made of
 * @param gains what would tell most, first
 */
public record Classification(
        int modelVersion,
        double[] probabilities,
        Certainty.Doubt doubt,
        Map<String, Boolean> observed,
        List<List<Evidence>> evidence,
        List<InformationGain> gains) {

    public static Classification of(ShopperModel model, Map<String, Boolean> observed, Certainty certainty) {
        double[] probabilities = Posterior.of(model, observed);
        List<List<Evidence>> evidence = IntStream.range(0, ShopperModel.TYPES)
                .mapToObj(type -> Evidence.of(model, observed, type))
                .toList();
        int best = Posterior.best(probabilities);
        return new Classification(
                model.version(),
                probabilities,
                certainty.doubt(probabilities[best], evidence.get(best)),
                Map.copyOf(observed),
                evidence,
                InformationGain.of(model, observed));
    }

    public boolean isSure() {
        return doubt == null;
    }

    /** The most probable type, sure or not. */
    public ShopperType best() {
        return ShopperType.values()[Posterior.best(probabilities)];
    }

    public double probability(ShopperType type) {
        return probabilities[type.ordinal()];
    }
}
