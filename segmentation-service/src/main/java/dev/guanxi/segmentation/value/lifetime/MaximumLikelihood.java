package dev.guanxi.segmentation.value.lifetime;

import dev.guanxi.segmentation.value.lifetime.Estimate.Convergence;
import dev.guanxi.segmentation.value.lifetime.Estimate.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Climbs a likelihood in the logarithms of its parameters, so that they stay positive: by simplex (Nelder and Mead 1965)
 * from several starts on a sample, then by damped Newton steps on everything.
 */
final class MaximumLikelihood {

    private static final int SIMPLEX_EVALUATIONS = 500;
    private static final double SIMPLEX_PRECISION = 1e-7;
    private static final int NEWTON_STEPS = 40;
    /** What a further step would gain in logarithmic likelihood. */
    private static final double GAIN = 1e-6;
    /** No parameter of data is beyond e^12 or below e^-12 of its unit. */
    private static final double BOUND = 12;
    /** What a whole e-fold further neither gains nor loses where the data do not tell how far to go. */
    private static final double FLAT = 1e-3;

    private static final double SHORTEST = 1e-4;

    private final LogLikelihood whole;
    private final LogLikelihood sample;
    private double[] at;
    private double height;
    private int evaluations;

    MaximumLikelihood(LogLikelihood whole, LogLikelihood sample) {
        this.whole = whole;
        this.sample = sample;
    }

    Estimate climb(List<double[]> starts, String... names) {
        Best best = starts.stream()
                .map(start -> simplex(Arrays.stream(start).map(Math::log).toArray()))
                .max(Comparator.comparingDouble(found -> found.value))
                .orElseThrow();
        this.at = best.point;
        this.height = value(at);
        try {
            return climbed(names);
        } catch (ArithmeticException noCurvature) {
            return estimate(names, null, Convergence.UNFINISHED);
        }
    }

    private Estimate climbed(String... names) {
        for (int step = 0; step < NEWTON_STEPS; step++) {
            if (Arrays.stream(at).anyMatch(parameter -> Math.abs(parameter) > BOUND)) {
                return estimate(names, null, Convergence.UNBOUNDED);
            }
            Curvature curvature = Curvature.of(this::value, at, height);
            if (curvature.isPeak() && curvature.gain() < GAIN) {
                return estimate(names, curvature.standardErrors(), Convergence.CONVERGED);
            }
            if (!stepUp(curvature)) {
                break;
            }
        }
        return estimate(names, null, endsOnPlateau() ? Convergence.UNBOUNDED : Convergence.UNFINISHED);
    }

    /** A parameter that runs away may get stuck short of the bound: in rounding, or because steps are too few. */
    private boolean endsOnPlateau() {
        double[] flattest = Curvature.of(this::value, at, height).flattest();
        return Math.abs(value(moved(flattest, 1)) - height) < FLAT;
    }

    private double[] moved(double[] step, double length) {
        return IntStream.range(0, at.length)
                .mapToDouble(i -> at[i] + length * step[i])
                .toArray();
    }

    /** To the first point higher than this one, from a full step towards ever smaller ones; false if there is none. */
    private boolean stepUp(Curvature curvature) {
        double[] step = curvature.step();
        for (double length = 1; length > SHORTEST; length /= 3) {
            double[] next = moved(step, length);
            double reached = value(next);
            if (reached > height) {
                at = next;
                height = reached;
                return true;
            }
        }
        return false;
    }

    private double value(double[] point) {
        evaluations++;
        return whole.of(point);
    }

    private Best simplex(double[] start) {
        Best best = new Best(start);
        try {
            new SimplexOptimizer(SIMPLEX_PRECISION, SIMPLEX_PRECISION)
                    .optimize(
                            new MaxEval(SIMPLEX_EVALUATIONS),
                            new ObjectiveFunction(best::tried),
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length));
        } catch (MathIllegalStateException outOfEvaluations) {
            return best;
        }
        return best;
    }

    /** @param errors of the logarithms; null if there are none */
    private Estimate estimate(String[] names, double[] errors, Convergence end) {
        List<Parameter> parameters = IntStream.range(0, at.length)
                .mapToObj(i -> new Parameter(
                        names[i], Math.exp(at[i]), errors == null ? null : (Double) (Math.exp(at[i]) * errors[i])))
                .toList();
        return new Estimate(parameters, height, end, evaluations);
    }

    private final class Best {
        private double[] point;
        private double value = Double.NEGATIVE_INFINITY;

        Best(double[] start) {
            this.point = start;
        }

        double tried(double[] candidate) {
            double found = sample.of(candidate);
            if (found > value) {
                value = found;
                point = candidate.clone();
            }
            return found == Double.NEGATIVE_INFINITY ? -Double.MAX_VALUE : found;
        }
    }
}
