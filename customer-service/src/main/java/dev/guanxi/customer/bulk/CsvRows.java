package dev.guanxi.customer.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a CSV file (RFC 4180), its columns found by the header. */
final class CsvRows implements RowSource {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MappingIterator<String[]> lines;
    private final ImportOptions options;
    private final int width;
    private final Map<String, Integer> columns;
    private long number;
    private boolean ended;

    CsvRows(InputStream content, ImportOptions options) throws IOException {
        this.options = options;
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(options.delimiter().charAt(0));
        this.lines = CSV.readerFor(String[].class)
                .with(schema)
                .readValues(new InputStreamReader(content, Charset.forName(options.encoding())));
        String[] header = lines.hasNextValue() ? lines.nextValue() : new String[0];
        this.width = header.length;
        this.columns = columns(header);
    }

    private static Map<String, Integer> columns(String[] header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            columns.putIfAbsent(header[i].replace(BYTE_ORDER_MARK, "").strip(), i);
        }
        return columns;
    }

    /** Columns, under our names, that neither the header nor a constant gives. */
    List<String> missing(List<String> required) {
        return required.stream()
                .filter(column -> !columns.containsKey(options.mapping().getOrDefault(column, column)))
                .filter(column -> !options.constants().containsKey(column))
                .toList();
    }

    @Override
    public Row next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            while (lines.hasNextValue()) {
                String[] line = lines.nextValue();
                if (line.length > 1 || !line[0].isBlank()) {
                    return row(++number, line);
                }
            }
            ended = true;
            return null;
        } catch (JsonProcessingException e) {
            ended = true;
            String detail = "From here on the file is not readable as CSV; a quote may never close.";
            return Row.unreadable(++number, new RowFault("CSV_MALFORMED", "", null, detail));
        }
    }

    private Row row(long at, String[] line) {
        if (line.length != width) {
            String detail = "The header names " + width + " columns.";
            return Row.unreadable(at, new RowFault("COLUMNS_MISCOUNTED", "", line.length, detail));
        }
        return Row.of(at, column -> value(column, line));
    }

    private String value(String column, String[] line) {
        Integer index = columns.get(options.mapping().getOrDefault(column, column));
        String text = index == null ? null : line[index].strip();
        return text == null || text.isEmpty() ? options.constants().get(column) : text;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
