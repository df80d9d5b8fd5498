package dev.guanxi.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds the same figure from several sources against each other: a row per figure, a column per source. Figures agree when
 * they are equal to the last decimal.
 */
final class Reconciliation {

    private final List<String> sources;
    private final List<Row> rows = new ArrayList<>();

    Reconciliation(String... sources) {
        this.sources = List.of(sources);
    }

    /**
     * A figure as the sources have it.
     *
     * @param money whether it is shown with cents
     * @param figures by source; sources that do not know this figure are not in it
     */
    record Row(String figure, boolean money, Map<String, BigDecimal> figures) {

        boolean agrees() {
            BigDecimal first = figures.values().iterator().next();
            return figures.values().stream().allMatch(figure -> figure.compareTo(first) == 0);
        }

        String shown(String source) {
            if (!figures.containsKey(source)) {
                return "";
            }
            BigDecimal figure = figures.get(source);
            return money ? Figures.money(figure) : Figures.count(figure.longValueExact());
        }

        private String inWords() {
            List<String> parts = new ArrayList<>();
            figures.keySet().forEach(source -> parts.add(source + " " + shown(source)));
            return figure + ": " + String.join(", ", parts);
        }
    }

    /** @param figures in the order of the sources; null where one has no such figure, short where none of the rest has */
    Reconciliation counts(String figure, Long... figures) {
        return add(
                figure,
                false,
                Arrays.stream(figures)
                        .map(count -> count == null ? null : BigDecimal.valueOf(count))
                        .toList());
    }

    Reconciliation amounts(String figure, BigDecimal... figures) {
        return add(figure, true, Arrays.asList(figures));
    }

    private Reconciliation add(String figure, boolean money, List<BigDecimal> figures) {
        if (figures.size() > sources.size()
                || figures.stream().filter(Objects::nonNull).count() < 2) {
            throw new IllegalArgumentException(figure + " needs two figures or more, in the order of " + sources);
        }
        Map<String, BigDecimal> bySource = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i) != null) {
                bySource.put(sources.get(i), figures.get(i));
            }
        }
        rows.add(new Row(figure, money, bySource));
        return this;
    }

    /** What does not agree, each in a sentence with the figures; empty when all is well. */
    List<String> differences() {
        return rows.stream().filter(row -> !row.agrees()).map(Row::inWords).toList();
    }

    Table table() {
        List<String> columns = new ArrayList<>(List.of("figure"));
        sources.forEach(source -> columns.add(">" + source));
        columns.add("agree");
        Table table = Table.of(columns.toArray(String[]::new));
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.figure()));
            sources.forEach(source -> cells.add(row.shown(source)));
            cells.add(row.agrees() ? "✓" : "✗");
            table.row(cells);
        }
        return table;
    }
}
