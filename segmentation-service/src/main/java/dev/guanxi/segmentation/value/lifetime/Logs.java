package dev.guanxi.segmentation.value.lifetime;

/** Sums and differences of numbers of which only the logarithms fit into a double. */
final class Logs {

    private Logs() {}

    /** log(e^a + e^b). */
    static double sum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }

    /** log(e^a - e^b), of nothing where rounding left no difference. */
    static double difference(double a, double b) {
        return b >= a ? Double.NEGATIVE_INFINITY : a + Math.log(-Math.expm1(b - a));
    }

    /** 1 / (1 + e^-a). */
    static double logistic(double a) {
        return a >= 0 ? 1 / (1 + Math.exp(-a)) : Math.exp(a) / (1 + Math.exp(a));
    }
}
