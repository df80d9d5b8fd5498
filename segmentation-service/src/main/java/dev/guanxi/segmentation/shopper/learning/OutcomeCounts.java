package dev.guanxi.segmentation.shopper.learning;

import static dev.guanxi.segmentation.shopper.classifier.ShopperModel.TYPES;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.util.HashMap;
import java.util.Map;

/**
 * Confirmed outcomes, counted; arrays have a place for each type.
 *
 * @param sessions how many were confirmed as each type
 * @param seen by signal in how many of these it was seen
 * @param absent by signal in how many it was looked for and not there
 * @param stores by store how many were confirmed as each type
 */
public record OutcomeCounts(
        double[] sessions, Map<String, double[]> seen, Map<String, double[]> absent, Map<String, double[]> stores) {

    public static OutcomeCounts none() {
        return new OutcomeCounts(new double[TYPES], new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    public void addSessions(String store, ShopperType type, double count) {
        sessions[type.ordinal()] += count;
        stores.computeIfAbsent(store, one -> new double[TYPES])[type.ordinal()] += count;
    }

    public void addSignal(String signal, boolean wasSeen, ShopperType type, double count) {
        (wasSeen ? seen : absent).computeIfAbsent(signal, one -> new double[TYPES])[type.ordinal()] += count;
    }

    /** One outcome with what was observed. */
    public void add(String store, ShopperType type, Map<String, Boolean> observed, double weight) {
        addSessions(store, type, weight);
        observed.forEach((signal, wasSeen) -> addSignal(signal, wasSeen, type, weight));
    }

    double[] seen(String signal) {
        return seen.getOrDefault(signal, new double[TYPES]);
    }

    double[] absent(String signal) {
        return absent.getOrDefault(signal, new double[TYPES]);
    }
}
