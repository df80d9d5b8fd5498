package dev.guanxi.segmentation.shopper.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a week's mix differs from the long-run mix by more than chance: Pearson's chi-square test of homogeneity. Types
 * of which fewer than five are expected are taken together, as the test asks for.
 *
 * @param statistic chi-square
 * @param degreesOfFreedom cells less one
 */
record MixTest(double statistic, int degreesOfFreedom) {

    /** A week with fewer sessions, or against fewer, is not tested. */
    static final int LEAST = 30;

    /** Chance of a false alarm in a week whose mix has not changed. */
    static final double LEVEL = 0.001;

    /** Chi-square at that level by degrees of freedom, from 1 to 5. */
    private static final double[] CRITICAL = {10.828, 13.816, 16.266, 18.467, 20.515};

    private static final double LEAST_EXPECTED = 5;

    double critical() {
        return CRITICAL[degreesOfFreedom - 1];
    }

    boolean isDrift() {
        return statistic > critical();
    }

    /** Null where there are too few sessions to test. */
    static MixTest of(long[] week, long[] longRun) {
        double ofWeek = Arrays.stream(week).sum();
        double ofLongRun = Arrays.stream(longRun).sum();
        if (ofWeek < LEAST || ofLongRun < LEAST) {
            return null;
        }
        double share = ofWeek / (ofWeek + ofLongRun);
        List<double[]> cells = cells(week, longRun, share);
        if (cells.size() < 2) {
            return null;
        }
        double statistic = 0;
        for (double[] cell : cells) {
            double all = cell[0] + cell[1];
            statistic += squared(cell[0], all * share) + squared(cell[1], all * (1 - share));
        }
        return new MixTest(statistic, cells.size() - 1);
    }

    private static double squared(double observed, double expected) {
        return (observed - expected) * (observed - expected) / expected;
    }

    /** Counts of week and long run; the rarest together until enough are expected of them. */
    private static List<double[]> cells(long[] week, long[] longRun, double share) {
        List<double[]> cells = new ArrayList<>();
        double[] pool = new double[2];
        for (int type : byCount(week, longRun)) {
            boolean poolIsEnough = (pool[0] + pool[1]) * share >= LEAST_EXPECTED;
            boolean enough = (week[type] + longRun[type]) * share >= LEAST_EXPECTED;
            if (enough && (poolIsEnough || pool[0] + pool[1] == 0)) {
                cells.add(new double[] {week[type], longRun[type]});
            } else {
                pool[0] += week[type];
                pool[1] += longRun[type];
            }
        }
        if (pool[0] + pool[1] > 0) {
            cells.add(pool);
        }
        return cells;
    }

    private static List<Integer> byCount(long[] week, long[] longRun) {
        return IntStream.range(0, week.length)
                .boxed()
                .sorted(Comparator.comparingLong(type -> week[type] + longRun[type]))
                .toList();
    }
}
