package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.fit.FitResult.ValueClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts customers by value, in classes that begin at 0, 1, 2, 5, 10, 20, 50 … of the currency. */
final class ValueClasses {

    private static final int HIGHEST = 36;
    private static final double[] STEPS = {1, 2, 5};

    private final Map<Integer, double[]> classes = new TreeMap<>();

    void add(double value) {
        int at = 0;
        while (at < HIGHEST && value >= from(at + 1)) {
            at++;
        }
        double[] sums = classes.computeIfAbsent(at, any -> new double[2]);
        sums[0]++;
        sums[1] += value;
    }

    /** From the lowest class with customers to the highest, those between included. */
    List<ValueClass> counted() {
        List<ValueClass> counted = new ArrayList<>();
        if (classes.isEmpty()) {
            return counted;
        }
        int last = classes.keySet().stream().mapToInt(at -> at).max().orElseThrow();
        for (int at = classes.keySet().iterator().next(); at <= last; at++) {
            double[] sums = classes.getOrDefault(at, new double[2]);
            counted.add(new ValueClass(from(at), at == HIGHEST ? null : from(at + 1), (long) sums[0], sums[1]));
        }
        return counted;
    }

    private static double from(int at) {
        return at == 0 ? 0 : STEPS[(at - 1) % 3] * Math.pow(10, (at - 1) / 3);
    }
}
