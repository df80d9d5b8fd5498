package dev.guanxi.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Ours and theirs, measured in turn: what the machine does meanwhile hits both, and each round's ratio stands for itself.
 */
final class Comparison {

    private final String unit;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private long failures;

    Comparison(String unit) {
        this.unit = unit;
    }

    void round(double ourRate, double theirRate) {
        ours.add(ourRate);
        theirs.add(theirRate);
        Log.say("round %d: %.0f ÷ %.0f %s = %.3f", ours.size(), ourRate, theirRate, unit, ourRate / theirRate);
    }

    void detail(String text) {
        details.add(text);
    }

    void failed(long requests) {
        failures += requests;
    }

    Finding finding(String what, Budget budget) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        List<String> all = new ArrayList<>();
        all.add(String.format(
                Locale.ROOT,
                "%,.0f ÷ %,.0f %s; rounds from %.2f to %.2f",
                median(ours),
                median(theirs),
                unit,
                Collections.min(ratios),
                Collections.max(ratios)));
        all.addAll(details);
        return new Finding(what, median(ratios), "", budget, failures, all);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
