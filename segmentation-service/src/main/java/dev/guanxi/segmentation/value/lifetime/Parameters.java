package dev.guanxi.segmentation.value.lifetime;

/** Checks of parameters. */
final class Parameters {

    private Parameters() {}

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, but is " + value);
        }
    }
}
