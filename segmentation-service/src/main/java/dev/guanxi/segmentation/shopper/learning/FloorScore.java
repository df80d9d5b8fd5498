package dev.guanxi.segmentation.shopper.learning;

import dev.guanxi.segmentation.shopper.classifier.Posterior;
import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import dev.guanxi.segmentation.shopper.learning.FloorSimulation.Shopper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What telling simulated shoppers came to.
 *
 * @param logLoss mean negative natural logarithm of the true type's probability
 * @param accuracy share whose most probable type is the true one
 */
public record FloorScore(double logLoss, double accuracy) {

    /** Counts outcomes as they would be learned from. */
    public static OutcomeCounts counted(List<Shopper> shoppers, PromoterCap cap) {
        Map<String, Long> own = new LinkedHashMap<>();
        shoppers.forEach(one -> own.merge(one.promoter(), 1L, Long::sum));
        OutcomeCounts counts = OutcomeCounts.none();
        for (Shopper one : shoppers) {
            double weight = cap.weight(own.get(one.promoter()), shoppers.size());
            counts.add(one.store(), one.type(), one.observed(), weight);
        }
        return counts;
    }

    /** How well a model tells shoppers by what was noted of them, each store with the chain's prior. */
    public static FloorScore of(ShopperModel model, List<Shopper> shoppers) {
        return of(shoppers, store -> model);
    }

    /** How well shoppers are told by the model of their store. */
    public static FloorScore of(List<Shopper> shoppers, Function<String, ShopperModel> modelOfStore) {
        double logLoss = 0;
        int right = 0;
        for (Shopper one : shoppers) {
            double[] p = Posterior.of(modelOfStore.apply(one.store()), one.observed());
            logLoss -= Math.log(p[one.type().ordinal()]);
            right += Posterior.best(p) == one.type().ordinal() ? 1 : 0;
        }
        return new FloorScore(logLoss / shoppers.size(), (double) right / shoppers.size());
    }
}
