package dev.guanxi.customer.bulk.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list in one cell: {@code go; tea}, and where an item has parts {@code MOBILE|+8613900001111; WORK|+8657188880000}. A
 * backslash stands before each semicolon, bar and backslash that is part of a text; blanks around a text are lost.
 */
public final class CellList {

    private static final char ITEM = ';';
    private static final char PART = '|';
    private static final char ESCAPE = '\\';

    private final List<List<String>> items = new ArrayList<>();
    private List<String> item = new ArrayList<>();
    private StringBuilder text = new StringBuilder();

    private CellList() {}

    /** The cell, null where there is nothing. */
    public static String text(List<List<String>> items) {
        return items.isEmpty()
                ? null
                : items.stream()
                        .map(parts -> parts.stream().map(CellList::escaped).collect(Collectors.joining("" + PART)))
                        .collect(Collectors.joining(ITEM + " "));
    }

    private static String escaped(String text) {
        return text == null ? "" : text.replaceAll("([;|\\\\])", "\\\\$1");
    }

    /** The items of a cell with their parts; items of nothing are left out, of an empty cell all. */
    public static List<List<String>> read(String cell) {
        CellList list = new CellList();
        boolean escaped = false;
        for (char next : (cell == null ? "" : cell).toCharArray()) {
            if (!escaped && next == ESCAPE) {
                escaped = true;
            } else {
                list.take(next, escaped);
                escaped = false;
            }
        }
        list.endItem();
        return list.items;
    }

    private void take(char next, boolean escaped) {
        if (escaped || next != ITEM && next != PART) {
            text.append(next);
        } else if (next == PART) {
            endPart();
        } else {
            endItem();
        }
    }

    private void endPart() {
        item.add(text.toString().strip());
        text = new StringBuilder();
    }

    private void endItem() {
        endPart();
        if (item.stream().anyMatch(part -> !part.isEmpty())) {
            items.add(item);
        }
        item = new ArrayList<>();
    }
}
