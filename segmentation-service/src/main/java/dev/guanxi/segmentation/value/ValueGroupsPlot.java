package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.value.plot.BarChart;
import dev.guanxi.segmentation.value.plot.Labels;
import dev.guanxi.segmentation.value.plot.Series;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the value groups: each one's share of the customers beside its share of what was spent. */
final class ValueGroupsPlot {

    private ValueGroupsPlot() {}

    static String svg(ValueSnapshot snapshot, Texts texts) {
        List<GroupSum> groups = snapshot.groups();
        Labels labels = new Labels(
                texts.of("plot.VALUE_GROUPS"),
                texts.of(
                        "plot.VALUE_GROUPS.of",
                        snapshot.customers(),
                        snapshot.asOf().atOffset(ZoneOffset.UTC).toLocalDate().toString()),
                texts.of("plot.VALUE_GROUPS.x"),
                texts.of("plot.VALUE_GROUPS.y"),
                texts.language());
        return new BarChart(
                        labels,
                        groups.stream()
                                .map(group -> texts.of("group", group.group()))
                                .toList(),
                        List.of(
                                new Series(texts.of("plot.customers"), shares(groups, GroupSum::customers)),
                                new Series(texts.of("plot.spent"), shares(groups, group -> group.spent()
                                        .doubleValue()))))
                .svg();
    }

    private static double[] shares(List<GroupSum> groups, ToDoubleFunction<GroupSum> part) {
        double whole = groups.stream().mapToDouble(part).sum();
        return groups.stream()
                .mapToDouble(group -> whole == 0 ? 0 : 100 * part.applyAsDouble(group) / whole)
                .toArray();
    }
}
