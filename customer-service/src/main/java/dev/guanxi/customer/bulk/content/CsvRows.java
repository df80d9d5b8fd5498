package dev.guanxi.customer.bulk.content;

import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a CSV file, its columns found by the header. */
final class CsvRows implements RowSource {

    /** Of columns that nobody reads, so many are named as a failure has room for. */
    private static final int NAMED = 4;

    private static final int LONGEST_NAME = 40;

    private final CsvRecords records;
    private final ImportOptions options;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private long number;

    /** @throws UnusableContent if the header cannot be read */
    CsvRows(InputStream content, ImportOptions options) throws IOException {
        this.options = options;
        this.records = new CsvRecords(
                new InputStreamReader(content, Charset.forName(options.encoding())),
                options.delimiter().charAt(0));
        findColumns(header());
    }

    private String[] header() throws IOException {
        try {
            return records.header();
        } catch (RowFault fault) {
            throw new UnusableContent("The header is not readable as CSV. " + fault.getMessage());
        }
    }

    private void findColumns(String[] header) {
        for (int i = 0; i < header.length; i++) {
            String name = header[i].strip();
            if (columns.putIfAbsent(name, i) != null) {
                repeated.add(name);
            }
        }
    }

    /** @throws UnusableContent if the header lacks columns, names one twice that is read, or one that nobody reads */
    void refuseUnfitFor(ImportKind kind) {
        refuseMissing(kind);
        refuseAmbiguous(kind);
        refuseUnread(kind);
    }

    private void refuseMissing(ImportKind kind) {
        List<String> missing = kind.needed().stream()
                .filter(column -> !columns.containsKey(theirs(column)))
                .filter(column -> !options.constants().containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableContent("The header lacks " + String.join(", ", missing)
                    + ": name their columns in mapping (ours:theirs), or give their values as constant.");
        }
    }

    private void refuseAmbiguous(ImportKind kind) {
        List<String> ambiguous = kind.columns().stream()
                .filter(column -> repeated.contains(theirs(column)))
                .toList();
        if (!ambiguous.isEmpty()) {
            throw new UnusableContent("The header has several columns of one name for " + String.join(", ", ambiguous)
                    + ": give each a name of its own.");
        }
    }

    /** What stands in such a column would be lost without a word. One without a name is nobody's mistake in writing. */
    private void refuseUnread(ImportKind kind) {
        Set<String> read = kind.columns().stream().map(this::theirs).collect(Collectors.toSet());
        List<String> unread = columns.keySet().stream()
                .filter(name -> !name.isEmpty() && !read.contains(name))
                .filter(name -> !options.leftOut().contains(name))
                .toList();
        if (!unread.isEmpty()) {
            throw new UnusableContent("The header has columns that are none of ours: " + named(unread, kind)
                    + ". Name them in mapping (ours:theirs), or leave them out there (:theirs).");
        }
    }

    private static String named(List<String> unread, ImportKind kind) {
        String first = unread.stream()
                .limit(NAMED)
                .map(CsvRows::storable)
                .map(name -> name + " (nearest: " + NearestName.to(name, kind.columns()) + ")")
                .collect(Collectors.joining(", "));
        int others = unread.size() - NAMED;
        return others > 0 ? first + " and " + others + " more" : first;
    }

    private static String storable(String name) {
        String shortened = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        return shortened.replace('\0', '\uFFFD');
    }

    private String theirs(String column) {
        return options.mapping().getOrDefault(column, column);
    }

    @Override
    public Row next() throws IOException {
        try {
            String[] cells = records.next();
            return cells == null
                    ? null
                    : Row.of(++number, column -> value(column, cells), this::isTold, characters(cells));
        } catch (RowFault fault) {
            String[] cells = records.begun();
            return Row.unreadable(++number, column -> value(column, cells), fault, records.begunCharacters());
        }
    }

    private static long characters(String[] cells) {
        return Arrays.stream(cells).mapToLong(String::length).sum();
    }

    private String value(String column, String[] cells) {
        Integer index = columns.get(theirs(column));
        String text = index == null || index >= cells.length ? "" : cells[index].strip();
        return text.isEmpty() ? options.constants().get(column) : FormulaGuard.unguarded(text);
    }

    private boolean isTold(String column) {
        return columns.containsKey(theirs(column)) || options.constants().containsKey(column);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
