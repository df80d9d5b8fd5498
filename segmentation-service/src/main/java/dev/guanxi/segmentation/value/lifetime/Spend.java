package dev.guanxi.segmentation.value.lifetime;

/**
 * What a customer spent on repeat purchases.
 *
 * @param purchases how many of them, from 1
 * @param mean amount of one, in currency units; positive
 */
public record Spend(int purchases, double mean) {

    public Spend {
        if (purchases < 1 || !(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException(
                    "purchases and mean must be positive, but they are " + purchases + ", " + mean);
        }
    }
}
