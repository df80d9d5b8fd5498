package dev.guanxi.local.demo;

import java.util.Map;

/**
 * A row of the file.
 *
 * @param columns where each column stands, by our names
 * @param constants values of columns by our names
 * @param readable false for a row with too few or too many cells, which has no values at all
 */
record RetailRow(Map<String, Integer> columns, String[] cells, Map<String, String> constants, boolean readable) {

    /** What stands in a column under our name, or the constant for it; null where there is neither. */
    String text(String column) {
        Integer index = columns.get(column);
        String text = index == null || !readable ? "" : cells[index].strip();
        return text.isEmpty() ? constants.get(column) : text;
    }
}
