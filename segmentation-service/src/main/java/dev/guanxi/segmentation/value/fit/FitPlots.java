package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.value.fit.FitResult.ValueClass;
import dev.guanxi.segmentation.value.fit.FitResult.Week;
import dev.guanxi.segmentation.value.plot.BarChart;
import dev.guanxi.segmentation.value.plot.Labels;
import dev.guanxi.segmentation.value.plot.LineChart;
import dev.guanxi.segmentation.value.plot.Series;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws the pictures of a fit, with words in one language. */
final class FitPlots {

    private final ValueFit fit;
    private final Texts texts;

    FitPlots(ValueFit fit, Texts texts) {
        this.fit = fit;
        this.texts = texts;
    }

    /** SVG; the fit must have what the picture shows. */
    String svg(FitPlot plot) {
        return switch (plot) {
            case CUMULATIVE_PURCHASES -> weeks(plot, true);
            case WEEKLY_PURCHASES -> weeks(plot, false);
            case HOLDOUT -> holdout();
            case VALUE_DISTRIBUTION -> distribution();
        };
    }

    private String weeks(FitPlot plot, boolean cumulative) {
        List<Week> weeks = fit.result().weeks();
        double[] actual = values(weeks, Week::actual, cumulative);
        double[] expected = values(weeks, Week::expected, cumulative);
        int calibration = Math.max(0, weeks.size() - fit.plan().holdoutDays() / 7);
        return new LineChart(labels(plot), both(actual, expected), calibration, texts.of("plot.calibrationEnd")).svg();
    }

    private String holdout() {
        var lines = fit.result().holdout().byFrequency();
        return new BarChart(
                        labels(FitPlot.HOLDOUT),
                        lines.stream()
                                .map(line -> line.repeats() + (line.orMore() ? "+" : ""))
                                .toList(),
                        both(
                                lines.stream()
                                        .mapToDouble(FitResult.ByFrequency::actual)
                                        .toArray(),
                                lines.stream()
                                        .mapToDouble(FitResult.ByFrequency::expected)
                                        .toArray()))
                .svg();
    }

    /** Customers' share beside their share of the value: few hold much. */
    private String distribution() {
        List<ValueClass> classes = fit.result().distribution();
        double customers = classes.stream().mapToDouble(ValueClass::customers).sum();
        double total = classes.stream().mapToDouble(ValueClass::total).sum();
        return new BarChart(
                        labels(FitPlot.VALUE_DISTRIBUTION),
                        classes.stream().map(this::range).toList(),
                        List.of(
                                shares("plot.customers", classes, ValueClass::customers, customers),
                                shares("plot.value", classes, ValueClass::total, total)))
                .svg();
    }

    private Series shares(String name, List<ValueClass> classes, ToDoubleFunction<ValueClass> part, double whole) {
        return new Series(
                texts.of(name),
                classes.stream()
                        .mapToDouble(one -> whole == 0 ? 0 : 100 * part.applyAsDouble(one) / whole)
                        .toArray());
    }

    private String range(ValueClass range) {
        NumberFormat numbers = NumberFormat.getCompactNumberInstance(Locale.ENGLISH, NumberFormat.Style.SHORT);
        return numbers.format(range.from()) + (range.to() == null ? "+" : "–" + numbers.format(range.to()));
    }

    private List<Series> both(double[] actual, double[] expected) {
        return List.of(new Series(texts.of("plot.actual"), actual), new Series(texts.of("plot.expected"), expected));
    }

    private Labels labels(FitPlot plot) {
        FitPlan plan = fit.plan();
        String of = texts.of(
                "plot.of",
                texts.of("model", plan.model()),
                plan.calibrationEnd().toString(),
                fit.result().customers());
        String key = "plot." + plot.name();
        return new Labels(
                texts.of(key),
                of,
                texts.of(key + ".x", plan.currency(), plan.horizon().days()),
                texts.of(key + ".y"),
                texts.language());
    }

    private static double[] values(List<Week> weeks, ToDoubleFunction<Week> value, boolean cumulative) {
        double[] values = weeks.stream().mapToDouble(value).toArray();
        for (int i = 1; cumulative && i < values.length; i++) {
            values[i] += values[i - 1];
        }
        return values;
    }
}
