package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.classifier.Classification;

/**
 * What was answered before the type was confirmed, and how good that was.
 *
 * @param probability of the predicted type
 * @param ofConfirmed probability of the type that was confirmed
 * @param brier sum over the types of the squared difference between probability and truth (Brier 1950), 0 to 2
 */
record Prediction(
        int modelVersion, ShopperType type, double probability, double ofConfirmed, double brier, boolean sure) {

    static Prediction of(Classification answer, ShopperType confirmed) {
        double brier = 0;
        for (ShopperType type : ShopperType.values()) {
            double miss = answer.probability(type) - (type == confirmed ? 1 : 0);
            brier += miss * miss;
        }
        return new Prediction(
                answer.modelVersion(),
                answer.best(),
                answer.probability(answer.best()),
                answer.probability(confirmed),
                brier,
                answer.isSure());
    }
}
