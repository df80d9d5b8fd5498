package dev.guanxi.segmentation.value.lifetime;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Logarithmic likelihood of many customers, computed on all processors. Parts are added up in a fixed order, so that the
 * sum does not depend on their number.
 */
final class LogLikelihood {

    private static final int PART = 512;

    /** Beyond e^14 and e^-14 rounding leaves nothing of what the data say. */
    private static final double COMPUTABLE = 14;

    private final int size;
    private final Function<double[], IntToDoubleFunction> term;

    /** @param term from parameters to the logarithmic likelihood of customer or group 0, 1 … */
    LogLikelihood(int size, Function<double[], IntToDoubleFunction> term) {
        this.size = size;
        this.term = term;
    }

    /** Minus infinity where the parameters, given by their logarithms, lie beyond what can be computed. */
    double of(double[] logarithms) {
        if (Arrays.stream(logarithms).anyMatch(logarithm -> Math.abs(logarithm) > COMPUTABLE)) {
            return Double.NEGATIVE_INFINITY;
        }
        try {
            double sum = sum(term.apply(IntStream.range(0, logarithms.length)
                    .mapToDouble(i -> Math.exp(logarithms[i]))
                    .toArray()));
            return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
        } catch (ArithmeticException | IllegalArgumentException beyond) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    private double sum(IntToDoubleFunction terms) {
        double[] parts = IntStream.range(0, (size + PART - 1) / PART)
                .parallel()
                .mapToDouble(part -> {
                    double sum = 0;
                    for (int i = part * PART; i < Math.min(size, (part + 1) * PART); i++) {
                        sum += terms.applyAsDouble(i);
                    }
                    return sum;
                })
                .toArray();
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
