package dev.guanxi.segmentation.shopper.learning;

import static dev.guanxi.segmentation.shopper.classifier.ShopperModel.TYPES;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Shoppers drawn from a truth that differs from what the expert expects, to see whether learning helps: the expert's log
 * odds moved by normal noise, another mix, and stores whose mixes differ. Signals are noted as people do it: mostly those
 * that are seen.
 */
public final class FloorSimulation {

    private static final int STORES = 20;
    private static final int PROMOTERS_OF_A_STORE = 4;

    private final ShopperModel truth;
    private final List<double[]> mixes = new ArrayList<>();
    private final Habits habits;
    private final Random random;

    /**
     * How promoters note signals.
     *
     * @param seen chance that a signal which is there is noted
     * @param absent chance that one which is not there is noted as absent
     */
    public record Habits(double seen, double absent) {}

    /** One shopper, as the session ends. */
    public record Shopper(String store, String promoter, ShopperType type, Map<String, Boolean> observed) {}

    /**
     * A simulation.
     *
     * @param noise standard deviation by which log odds differ from the expert's
     * @param seed the same one gives the same shoppers
     */
    public FloorSimulation(ShopperModel expert, double noise, Habits habits, long seed) {
        this.habits = habits;
        this.random = new Random(seed);
        this.truth = moved(expert, noise);
        for (int store = 0; store < STORES; store++) {
            mixes.add(movedMix(truth.prior(), noise));
        }
    }

    private ShopperModel moved(ShopperModel from, double noise) {
        Map<String, double[]> likelihoods = new LinkedHashMap<>();
        from.likelihoods().forEach((signal, p) -> {
            double[] row = new double[TYPES];
            for (int type = 0; type < TYPES; type++) {
                row[type] = moved(p[type], noise);
            }
            likelihoods.put(signal, row);
        });
        return new ShopperModel(-1, movedMix(from.prior(), noise), likelihoods, from.sets());
    }

    private double moved(double p, double noise) {
        double odds = Math.log(p / (1 - p)) + noise * random.nextGaussian();
        return 1 / (1 + Math.exp(-odds));
    }

    private double[] movedMix(double[] shares, double noise) {
        double[] mix = new double[TYPES];
        double sum = 0;
        for (int type = 0; type < TYPES; type++) {
            mix[type] = shares[type] * Math.exp(noise * random.nextGaussian());
            sum += mix[type];
        }
        for (int type = 0; type < TYPES; type++) {
            mix[type] /= sum;
        }
        return mix;
    }

    /** The next shoppers. */
    public List<Shopper> shoppers(int count) {
        List<Shopper> shoppers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int store = random.nextInt(STORES);
            int type = drawn(mixes.get(store));
            String promoter = "promoter-" + store + "-" + random.nextInt(PROMOTERS_OF_A_STORE);
            shoppers.add(new Shopper("store-" + store, promoter, ShopperType.values()[type], noted(shown(type))));
        }
        return shoppers;
    }

    private int drawn(double[] shares) {
        double left = random.nextDouble();
        int type = 0;
        while (type < TYPES - 1 && left >= shares[type]) {
            left -= shares[type++];
        }
        return type;
    }

    /** Of signals that exclude each other, the first that comes up. */
    private Map<String, Boolean> shown(int type) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        truth.likelihoods().forEach((signal, p) -> {
            boolean excluded = truth.rivals(signal).stream().anyMatch(rival -> shown.getOrDefault(rival, false));
            shown.put(signal, !excluded && random.nextDouble() < p[type]);
        });
        return shown;
    }

    private Map<String, Boolean> noted(Map<String, Boolean> shown) {
        Map<String, Boolean> noted = new LinkedHashMap<>();
        shown.forEach((signal, there) -> {
            if (random.nextDouble() < (there ? habits.seen() : habits.absent())) {
                noted.put(signal, there);
            }
        });
        return noted;
    }
}
