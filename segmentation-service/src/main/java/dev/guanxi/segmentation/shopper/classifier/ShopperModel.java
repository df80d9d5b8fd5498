package dev.guanxi.segmentation.shopper.classifier;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import dev.guanxi.segmentation.shopper.signal.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures that shoppers are classified by; arrays have a place for each type, in the order of {@link ShopperType}.
 * Naive Bayes: given the type, signals are taken to be independent of each other, save those that exclude each other,
 * which are one question with several answers.
 *
 * @param version 0 for the expert's own, else of what was learned
 * @param prior the share of each type among all who walk in; together 1, each above 0
 * @param likelihoods by signal the chance that a shopper of each type shows it, within 0 and 1
 * @param sets by signal the set of signals that exclude each other, for those in one
 */
public record ShopperModel(int version, double[] prior, Map<String, double[]> likelihoods, Map<String, String> sets) {

    public static final int TYPES = ShopperType.values().length;

    /** What the expert expects, before any outcome is learned from. */
    public static ShopperModel expert(Catalogue catalogue) {
        double[] prior = new double[TYPES];
        catalogue.prior().forEach((type, share) -> prior[type.ordinal()] = share.p());
        Map<String, double[]> likelihoods = new LinkedHashMap<>();
        Map<String, String> sets = new LinkedHashMap<>();
        for (Signal signal : catalogue.signals()) {
            double[] row = new double[TYPES];
            for (ShopperType type : ShopperType.values()) {
                row[type.ordinal()] = signal.of(type).p();
            }
            likelihoods.put(signal.code(), row);
            if (signal.excludes() != null) {
                sets.put(signal.code(), signal.excludes());
            }
        }
        return new ShopperModel(0, prior, likelihoods, sets);
    }

    /** The same with another prior, such as that of a store. */
    public ShopperModel withPrior(double[] other) {
        return new ShopperModel(version, other, likelihoods, sets);
    }

    /** The chance that a shopper of the type shows the signal; alone, whatever else was observed. */
    public double likelihood(String signal, boolean seen, int type) {
        double p = likelihoods.get(signal)[type];
        return seen ? p : 1 - p;
    }

    /** The signals that exclude this one. */
    public List<String> rivals(String signal) {
        String set = sets.get(signal);
        return set == null
                ? List.of()
                : sets.entrySet().stream()
                        .filter(other ->
                                other.getValue().equals(set) && !other.getKey().equals(signal))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /**
     * The logarithm of the chance that a shopper of the type shows and does not show what was observed. Of a set, the one
     * that was seen says all; of those that were not, together the chance that it is none of them.
     *
     * @param observed by signal whether it was seen or looked for and not there; in any order, the sum is the same
     */
    public double logLikelihood(Map<String, Boolean> observed, int type) {
        Map<String, Double> absentOfSet = new TreeMap<>();
        Map<String, Double> seenOfSet = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<String, Boolean> one : new TreeMap<>(observed).entrySet()) {
            String set = sets.get(one.getKey());
            double p = likelihoods.get(one.getKey())[type];
            if (set == null) {
                sum += Math.log(one.getValue() ? p : 1 - p);
            } else {
                (one.getValue() ? seenOfSet : absentOfSet).merge(set, p, Double::sum);
            }
        }
        for (Map.Entry<String, Double> seen : seenOfSet.entrySet()) {
            absentOfSet.remove(seen.getKey());
            sum += Math.log(seen.getValue());
        }
        for (double absent : absentOfSet.values()) {
            sum += Math.log(1 - absent);
        }
        return sum;
    }
}
