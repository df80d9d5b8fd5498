package dev.guanxi.segmentation.shopper.classifier;

import static dev.guanxi.segmentation.shopper.classifier.ShopperModel.TYPES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one observation says for or against a type: the logarithm, to base 2, of how much likelier it is of this type than
 * of the others, these weighed by their prior. 1 bit doubles the odds.
 *
 * @param seen whether the signal was seen, or looked for and not there
 * @param bits above 0 for the type, below 0 against it
 */
public record Evidence(String signal, boolean seen, double bits) {

    private static final double STRONG = 2;
    private static final double CLEAR = 1;
    private static final double SLIGHT = 0.3;
    private static final double LN_2 = Math.log(2);

    /** How much it says, in words. */
    public enum Strength {
        STRONG,
        CLEAR,
        SLIGHT,
        NONE
    }

    public Strength strength() {
        double size = Math.abs(bits);
        if (size >= STRONG) {
            return Strength.STRONG;
        }
        if (size >= CLEAR) {
            return Strength.CLEAR;
        }
        return size >= SLIGHT ? Strength.SLIGHT : Strength.NONE;
    }

    /** What speaks for and against a type, the strongest first. */
    public static List<Evidence> of(ShopperModel model, Map<String, Boolean> observed, int type) {
        List<Evidence> all = new ArrayList<>();
        observed.forEach((signal, seen) -> {
            boolean answered =
                    !seen && model.rivals(signal).stream().anyMatch(rival -> observed.getOrDefault(rival, false));
            if (!answered) {
                all.add(new Evidence(signal, seen, bits(model, signal, seen, type)));
            }
        });
        all.sort(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.bits()))
                .thenComparing(Evidence::signal));
        return List.copyOf(all);
    }

    private static double bits(ShopperModel model, String signal, boolean seen, int type) {
        double others = 0;
        double weight = 0;
        for (int other = 0; other < TYPES; other++) {
            if (other != type) {
                others += model.prior()[other] * model.likelihood(signal, seen, other);
                weight += model.prior()[other];
            }
        }
        return Math.log(model.likelihood(signal, seen, type) * weight / others) / LN_2;
    }
}
