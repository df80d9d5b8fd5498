package dev.guanxi.customer.export;

import dev.guanxi.customer.bulk.content.FormulaGuard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records as lines of CSV (RFC 4180). */
final class CsvCells {

    private static final String END = "\r\n";

    private final List<String> columns;

    CsvCells(List<String> columns) {
        this.columns = columns;
    }

    String header() {
        return String.join(",", columns) + END;
    }

    String line(Map<String, Object> row) {
        return columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining(",", "", END));
    }

    /** Only texts can be taken for formulas: a number that begins with a minus is one. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? quoted(FormulaGuard.guarded(text)) : value.toString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(at -> at == ',' || at == '"' || at == '\n' || at == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
