package dev.guanxi.segmentation.value.lifetime;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Slope and curvature of a function at a point, by central differences. A step of a thousandth in the logarithm of a
 * parameter keeps both the error of the formula and that of rounding below a ten-thousandth of a standard error.
 *
 * @param slope first derivatives
 * @param directions in which the function bends; orthogonal
 * @param bends how much it bends down in each; negative where it bends up
 */
record Curvature(RealVector slope, RealMatrix directions, double[] bends) {

    private static final double STEP = 1e-3;
    /** Directions that bend less than this, or up, are climbed as if they bent this much. */
    private static final double LEAST_BEND = 1e-3;

    private static final double LONGEST = 1.5;

    static Curvature of(ToDoubleFunction<double[]> function, double[] at, double height) {
        int n = at.length;
        double[] up = new double[n];
        double[] down = new double[n];
        for (int i = 0; i < n; i++) {
            up[i] = function.applyAsDouble(moved(at, i, STEP, i, 0));
            down[i] = function.applyAsDouble(moved(at, i, -STEP, i, 0));
        }
        RealVector slope = new ArrayRealVector(n);
        RealMatrix bend = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            slope.setEntry(i, (up[i] - down[i]) / (2 * STEP));
            bend.setEntry(i, i, (2 * height - up[i] - down[i]) / (STEP * STEP));
            for (int j = 0; j < i; j++) {
                double mixed = mixed(function, at, i, j);
                bend.setEntry(i, j, -mixed);
                bend.setEntry(j, i, -mixed);
            }
        }
        return decomposed(slope, bend);
    }

    private static Curvature decomposed(RealVector slope, RealMatrix bend) {
        if (slope.isNaN() || !Double.isFinite(bend.getNorm1())) {
            throw new ArithmeticException("the function has no curvature there");
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(bend);
        return new Curvature(slope, eigen.getV(), eigen.getEigenvalues());
    }

    /** Whether it bends down in all directions. */
    boolean isPeak() {
        return Arrays.stream(bends).allMatch(bend -> bend > LEAST_BEND);
    }

    /** Of length 1, up the slope: where the function bends least. */
    double[] flattest() {
        int least = 0;
        for (int k = 1; k < bends.length; k++) {
            if (Math.abs(bends[k]) < Math.abs(bends[least])) {
                least = k;
            }
        }
        RealVector direction = directions.getColumnVector(least);
        return direction.mapMultiply(slope.dotProduct(direction) < 0 ? -1 : 1).toArray();
    }

    /** What Newton's step would gain at a peak: half of its squared length as the curvature measures it. */
    double gain() {
        return slope.dotProduct(new ArrayRealVector(step())) / 2;
    }

    /** Newton's step; where the function does not bend down, a step of bounded length up the slope. */
    double[] step() {
        RealVector step = new ArrayRealVector(slope.getDimension());
        for (int k = 0; k < bends.length; k++) {
            RealVector direction = directions.getColumnVector(k);
            double length = slope.dotProduct(direction) / Math.max(Math.abs(bends[k]), LEAST_BEND);
            step = step.add(direction.mapMultiply(Math.max(-LONGEST, Math.min(LONGEST, length))));
        }
        return step.toArray();
    }

    /** At a peak: square roots of the diagonal of the inverse of what bends down. */
    double[] standardErrors() {
        double[] variances = new double[slope.getDimension()];
        for (int k = 0; k < bends.length; k++) {
            for (int i = 0; i < variances.length; i++) {
                double entry = directions.getEntry(i, k);
                variances[i] += entry * entry / bends[k];
            }
        }
        return Arrays.stream(variances).map(Math::sqrt).toArray();
    }

    private static double mixed(ToDoubleFunction<double[]> function, double[] at, int i, int j) {
        return (function.applyAsDouble(moved(at, i, STEP, j, STEP))
                        - function.applyAsDouble(moved(at, i, STEP, j, -STEP))
                        - function.applyAsDouble(moved(at, i, -STEP, j, STEP))
                        + function.applyAsDouble(moved(at, i, -STEP, j, -STEP)))
                / (4 * STEP * STEP);
    }

    private static double[] moved(double[] at, int i, double byI, int j, double byJ) {
        double[] moved = at.clone();
        moved[i] += byI;
        moved[j] += byJ;
        return moved;
    }
}
