package dev.guanxi.local.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in text: a title, a header with a rule below, rows; figures to the right, words to the left. */
final class Table {

    private static final String INDENT = "  ";
    private static final String GAP = "   ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String name, boolean toTheRight) {}

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    /** @param columns names; one that begins with {@code >} holds figures */
    static Table of(String... columns) {
        return new Table(Arrays.stream(columns)
                .map(name -> new Column(name.replaceFirst("^>", ""), name.startsWith(">")))
                .toList());
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    Table row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("a row has " + columns.size() + " cells, not " + cells.size());
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::name).toList(), widths));
        lines.add(line(widths.stream().map("─"::repeat).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    void print(Screen screen) {
        lines().forEach(screen::line);
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            widths.add(Math.max(
                    width(columns.get(i).name()),
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)));
        }
        return widths;
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(widths.get(i) - width(cells.get(i)));
            line.append(i == 0 ? "" : GAP)
                    .append(columns.get(i).toTheRight() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
