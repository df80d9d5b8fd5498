package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.TextRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * What some of the accounts add to a {@link Population}.
 *
 * @param revenue of these accounts together, those with less than none not counted
 * @param revenues net revenue of each
 * @param purchases number of purchases of each
 */
record PopulationSample(BigDecimal revenue, double[] revenues, double[] purchases) {

    /** From a text of a row for each account: its net revenue and its number of purchases. */
    static PopulationSample read(String text) {
        List<String[]> rows = TextRows.rows(text);
        List<BigDecimal> revenues =
                rows.stream().map(row -> new BigDecimal(row[0])).toList();
        return new PopulationSample(
                revenues.stream().map(BigDecimal.ZERO::max).reduce(BigDecimal.ZERO, BigDecimal::add),
                revenues.stream().mapToDouble(BigDecimal::doubleValue).toArray(),
                rows.stream().mapToDouble(row -> Integer.parseInt(row[1])).toArray());
    }

    /** Of all samples, which together are all accounts. */
    static Population population(List<PopulationSample> samples) {
        double[] revenues = joined(samples, PopulationSample::revenues);
        return new Population(
                revenues.length,
                samples.stream().map(PopulationSample::revenue).reduce(BigDecimal.ZERO, BigDecimal::add),
                Scale.of(revenues),
                Scale.of(joined(samples, PopulationSample::purchases)));
    }

    private static double[] joined(List<PopulationSample> samples, Function<PopulationSample, double[]> figures) {
        return samples.stream().map(figures).flatMapToDouble(DoubleStream::of).toArray();
    }
}
