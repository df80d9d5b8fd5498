package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.fit.FitResult.ByFrequency;
import dev.guanxi.segmentation.value.fit.FitResult.Holdout;
import dev.guanxi.segmentation.value.fit.FitResult.Week;
import dev.guanxi.segmentation.value.lifetime.Histories;
import dev.guanxi.segmentation.value.lifetime.History;
import dev.guanxi.segmentation.value.lifetime.PurchaseModel;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The customers that a model learns from, with what they did in the holdout; equal ones together.
 *
 * @param holdoutDays days after the calibration, of which {@link Group#holdout} tells; 0 for none
 */
record Calibration(List<Group> groups, TimeUnit unit, int holdoutDays) {

    /** In the holdout's table customers with more repeats stand together. */
    private static final int MOST_REPEATS = 7;

    Calibration {
        groups = List.copyOf(groups);
    }

    /**
     * So many customers with the same history.
     *
     * @param ageDays from the first purchase to the end of the calibration
     * @param holdout purchases in the holdout
     */
    record Group(int repeats, int recencyDays, int ageDays, int holdout, long customers) {}

    Histories histories() {
        Map<History, Long> counts = groups.stream()
                .collect(Collectors.groupingBy(
                        this::history, LinkedHashMap::new, Collectors.summingLong(Group::customers)));
        return new Histories(counts.entrySet().stream()
                .map(entry -> new Histories.Group(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** How well the model foretold the holdout; null without one. */
    Holdout holdout(PurchaseModel model) {
        if (holdoutDays == 0) {
            return null;
        }
        double horizon = unit.of(holdoutDays);
        Map<Integer, Sums> byFrequency = new TreeMap<>();
        groups.forEach(group -> byFrequency
                .computeIfAbsent(Math.min(group.repeats(), MOST_REPEATS), repeats -> new Sums())
                .add(group, model.expectedPurchases(history(group), horizon)));
        Sums all = new Sums();
        byFrequency.values().forEach(all::add);
        return new Holdout(
                all.expected,
                all.actual,
                all.error / Math.max(1, all.customers),
                byFrequency.entrySet().stream()
                        .map(entry -> entry.getValue().line(entry.getKey()))
                        .toList());
    }

    /** @param actual repeat purchases by week, counted from 1 */
    List<Week> weeks(PurchaseModel model, Map<Integer, Long> actual) {
        Map<Integer, Long> cohorts = groups.stream()
                .collect(Collectors.groupingBy(Group::ageDays, Collectors.summingLong(Group::customers)));
        int oldest = cohorts.keySet().stream().mapToInt(age -> age).max().orElse(0);
        List<Week> weeks = new ArrayList<>();
        double before = 0;
        for (int week = 1; week * 7 <= oldest + holdoutDays; week++) {
            double upTo = 0;
            for (var cohort : cohorts.entrySet()) {
                double age = unit.of(Math.max(0, week * 7 - (oldest - cohort.getKey())));
                upTo += cohort.getValue() * model.expectedPurchases(age);
            }
            weeks.add(new Week(week, upTo - before, actual.getOrDefault(week, 0L)));
            before = upTo;
        }
        return weeks;
    }

    private History history(Group group) {
        return new History(group.repeats(), unit.of(group.recencyDays()), unit.of(group.ageDays()));
    }

    private static final class Sums {

        private long customers;
        private double expected;
        private long actual;
        private double error;

        void add(Group group, double expectedOfOne) {
            customers += group.customers();
            expected += group.customers() * expectedOfOne;
            actual += group.customers() * group.holdout();
            error += group.customers() * Math.abs(expectedOfOne - group.holdout());
        }

        void add(Sums other) {
            customers += other.customers;
            expected += other.expected;
            actual += other.actual;
            error += other.error;
        }

        ByFrequency line(int repeats) {
            return new ByFrequency(
                    repeats, repeats == MOST_REPEATS, customers, expected / customers, (double) actual / customers);
        }
    }
}
