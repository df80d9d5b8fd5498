package dev.guanxi.segmentation.value.lifetime;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.ContinuedFraction;

/**
 * Gauss' hypergeometric function 2F1(a, b; c; z) for 0 ≤ z < 1: by its series (Abramowitz and Stegun 15.1.1), and near 1,
 * where that converges slowly, by the two series in 1 - z (15.3.6). For a = 1 by Gauss' continued fraction (NIST Digital
 * Library of Mathematical Functions 15.7.5), whose length grows with the root of 1/(1 - z) only.
 */
final class Hypergeometric {

    private static final int MOST_TERMS = 5_000_000;
    private static final double NEAR_ONE = 0.9;
    /** Where c - a - b is nearer to a whole number, the two series in 1 - z nearly cancel each other. */
    private static final double WHOLE = 0.02;

    private static final double LARGEST = 20;
    private static final double PRECISION = 1e-15;
    private static final int MOST_FRACTIONS = 100_000;

    private Hypergeometric() {}

    /** 2F1(1, b; c; z) for b from 0 and c above b + 1 or so, where all of the fraction's numerators are positive. */
    static double withOne(double b, double c, double z) {
        ContinuedFraction reciprocal = new ContinuedFraction() {
            @Override
            public double getA(int n, double x) {
                return 1;
            }

            @Override
            public double getB(int n, double x) {
                int k = n / 2;
                double numerator = n % 2 == 0 ? k * (c - 1 - b + k) : (b + k) * (c - 1 + k);
                return -x * numerator / ((c + n - 2) * (c + n - 1));
            }
        };
        return 1 / reciprocal.evaluate(z, PRECISION, MOST_FRACTIONS);
    }

    /**
     * The value.
     *
     * @throws ArithmeticException where the series does not converge
     */
    static double value(double a, double b, double c, double z) {
        if (!(z >= 0 && z < 1)) {
            throw new ArithmeticException("2F1 is computed for 0 <= z < 1, but z is " + z);
        }
        return z > NEAR_ONE && canTurn(a, b, c) ? turned(a, b, c, z) : series(a, b, c, z);
    }

    private static boolean canTurn(double a, double b, double c) {
        double excess = c - a - b;
        return Math.abs(excess - Math.rint(excess)) > WHOLE
                && Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.max(c, Math.abs(excess))) < LARGEST;
    }

    static double turned(double a, double b, double c, double z) {
        double excess = c - a - b;
        double near = factor(c, excess, c - a, c - b) * series(a, b, 1 - excess, 1 - z);
        double far = factor(c, -excess, a, b) * series(c - a, c - b, 1 + excess, 1 - z);
        return near + Math.pow(1 - z, excess) * far;
    }

    /** Γ(c) Γ(d) / (Γ(e) Γ(f)), 0 at the poles of the denominator. */
    private static double factor(double c, double d, double e, double f) {
        return isPole(e) || isPole(f) ? 0 : Gamma.gamma(c) * Gamma.gamma(d) / (Gamma.gamma(e) * Gamma.gamma(f));
    }

    private static boolean isPole(double value) {
        return value <= 0 && value == Math.rint(value);
    }

    static double series(double a, double b, double c, double z) {
        double sum = 1;
        double term = 1;
        for (int n = 0; n < MOST_TERMS; n++) {
            double factor = (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            term *= factor;
            sum += term;
            // What is left is below a geometric series once the factors have come under one.
            if (Math.abs(factor) < 1
                    && Math.abs(term) <= PRECISION * Math.abs(sum) * (1 - Math.max(z, Math.abs(factor)))) {
                return sum;
            }
        }
        throw new ArithmeticException("2F1(" + a + ", " + b + "; " + c + "; " + z + ") does not converge");
    }
}
