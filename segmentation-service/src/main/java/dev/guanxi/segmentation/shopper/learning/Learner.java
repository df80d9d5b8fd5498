package dev.guanxi.segmentation.shopper.learning;

import static dev.guanxi.segmentation.shopper.classifier.ShopperModel.TYPES;

import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learns from confirmed outcomes. The expert's figures count as so many sessions more (Beta and Dirichlet priors), so few
 * outcomes hardly move them and no likelihood ever becomes 0 or 1.
 *
 * <p>Promoters note what they see and seldom what they do not. If only what was noted counted, every likelihood of a type
 * with many outcomes would drift to 1; if all that was not noted counted as not there, to the rate of noting. So what was
 * not noted counts as not there to just that part which makes the signal, over all types, as frequent as the expert
 * expects: outcomes then decide how the types differ in it.
 */
public final class Learner {

    /** Of signals that exclude each other, the least chance that none of them holds. */
    private static final double NONE_OF_A_SET = 0.01;

    private final ShopperModel expert;
    private final LearningStrength strength;

    public Learner(ShopperModel expert, LearningStrength strength) {
        this.expert = expert;
        this.strength = strength;
    }

    /** The model that the outcomes make of the expert's. */
    public ShopperModel learn(int version, OutcomeCounts counts) {
        Map<String, double[]> likelihoods = new LinkedHashMap<>();
        expert.likelihoods().forEach((signal, p) -> likelihoods.put(signal, likelihood(signal, p, counts)));
        keepRoomInSets(likelihoods);
        return new ShopperModel(
                version, shrunk(expert.prior(), strength.prior(), counts.sessions()), likelihoods, expert.sets());
    }

    /** A store's own prior: its outcomes, drawn to the chain's the more the fewer they are. */
    public double[] storePrior(double[] chain, double[] ofStore) {
        return shrunk(chain, strength.store(), ofStore);
    }

    private static double[] shrunk(double[] shares, double strength, double[] counts) {
        double all = strength + Arrays.stream(counts).sum();
        double[] result = new double[TYPES];
        for (int type = 0; type < TYPES; type++) {
            result[type] = (strength * shares[type] + counts[type]) / all;
        }
        return result;
    }

    private double[] likelihood(String signal, double[] p, OutcomeCounts counts) {
        double[] seen = counts.seen(signal);
        double[] absent = absent(signal, counts);
        double part = partOfUnnoted(p, seen, absent, counts.sessions());
        double[] result = new double[TYPES];
        for (int type = 0; type < TYPES; type++) {
            double noted = seen[type] + absent[type];
            double looked = noted + part * Math.max(0, counts.sessions()[type] - noted);
            result[type] = (strength.expert() * p[type] + seen[type]) / (strength.expert() + looked);
        }
        return result;
    }

    /** Where another of its set was seen, it was not. */
    private double[] absent(String signal, OutcomeCounts counts) {
        double[] absent = counts.absent(signal).clone();
        for (String rival : expert.rivals(signal)) {
            double[] seen = counts.seen(rival);
            for (int type = 0; type < TYPES; type++) {
                absent[type] += seen[type];
            }
        }
        return absent;
    }

    private static double partOfUnnoted(double[] p, double[] seen, double[] absent, double[] sessions) {
        double missing = 0;
        double expected = 0;
        for (int type = 0; type < TYPES; type++) {
            double noted = seen[type] + absent[type];
            missing += seen[type] - p[type] * noted;
            expected += p[type] * Math.max(0, sessions[type] - noted);
        }
        return expected <= 0 ? 0 : Math.min(1, Math.max(0, missing / expected));
    }

    private void keepRoomInSets(Map<String, double[]> likelihoods) {
        for (int type = 0; type < TYPES; type++) {
            Map<String, Double> sums = new LinkedHashMap<>();
            for (Map.Entry<String, String> one : expert.sets().entrySet()) {
                sums.merge(one.getValue(), likelihoods.get(one.getKey())[type], Double::sum);
            }
            for (Map.Entry<String, String> one : expert.sets().entrySet()) {
                double sum = sums.get(one.getValue());
                if (sum > 1 - NONE_OF_A_SET) {
                    likelihoods.get(one.getKey())[type] *= (1 - NONE_OF_A_SET) / sum;
                }
            }
        }
    }
}
