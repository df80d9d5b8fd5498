package dev.guanxi.customer.quality.matching;

/** Evidence as a probability. */
final class Odds {

    private Odds() {}

    /** The probability in percent that evidence in bits, with what was probable before, comes to. */
    static int percent(double bits) {
        return (int) Math.round(100 / (1 + Math.pow(2, -bits)));
    }
}
