package dev.guanxi.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** A CSV file of purchases, packed ({@code .gz}, {@code .xz}) or not. It is only ever streamed. */
record RetailFile(Path path, FileFormat format) {

    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    RetailFile {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new DemonstrationException("There is no readable file " + path.toAbsolutePath() + ".");
        }
    }

    /**
     * The unpacked content from its start.
     *
     * @param packed is told how many bytes of the file have been read
     */
    InputStream open(AtomicLong packed) throws IOException {
        InputStream raw = new BufferedInputStream(new CountingInputStream(Files.newInputStream(path), packed), BUFFER);
        String name = path.getFileName().toString();
        if (name.endsWith(".xz")) {
            return new XZInputStream(raw);
        }
        return name.endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    /** Size as packed, in bytes. */
    long size() {
        return path.toFile().length();
    }

    /** The names of its columns. */
    List<String> header() {
        try (InputStream content = open(new AtomicLong());
                MappingIterator<String[]> lines = lines(content)) {
            return lines.hasNextValue() ? names(lines.nextValue()) : List.of();
        } catch (IOException e) {
            throw new DemonstrationException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private MappingIterator<String[]> lines(InputStream content) throws IOException {
        return CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(format.delimiter()))
                .readValues(new InputStreamReader(content, format.encoding()));
    }

    private static List<String> names(String[] header) {
        return Arrays.stream(header)
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    /**
     * Reads every row once, in order.
     *
     * @param packed is told how many bytes of the file have been read
     * @throws DemonstrationException where it cannot be read to its end
     */
    void read(AtomicLong packed, Consumer<RetailRow> rows) {
        try (InputStream content = open(packed);
                MappingIterator<String[]> lines = lines(content)) {
            String[] header = lines.hasNextValue() ? lines.nextValue() : new String[0];
            Map<String, Integer> columns = columns(header);
            while (lines.hasNextValue()) {
                String[] cells = lines.nextValue();
                if (cells.length > 1 || !cells[0].isBlank()) {
                    rows.accept(new RetailRow(columns, cells, format.constants(), cells.length == header.length));
                }
            }
        } catch (JsonProcessingException e) {
            throw new DemonstrationException(
                    path + " cannot be read as CSV beyond line "
                            + e.getLocation().getLineNr() + ".",
                    e);
        } catch (IOException e) {
            throw new DemonstrationException(path + " cannot be read to its end: " + e.getMessage(), e);
        }
    }

    private Map<String, Integer> columns(String[] header) {
        List<String> theirs = names(header);
        Map<String, Integer> columns = new HashMap<>();
        theirs.forEach(name -> columns.putIfAbsent(name, theirs.indexOf(name)));
        format.mapping().forEach((ours, name) -> columns.put(ours, theirs.indexOf(name)));
        columns.values().removeIf(index -> index < 0);
        for (String column : FileFormat.REQUIRED) {
            if (!columns.containsKey(column) && !format.constants().containsKey(column)) {
                throw missing(column, theirs);
            }
        }
        return columns;
    }

    private DemonstrationException missing(String column, List<String> theirs) {
        return new DemonstrationException(
                "%s has no column \"%s\" for our %s; its columns are %s. Maybe name its columns with --mapping."
                        .formatted(
                                path,
                                format.mapping().getOrDefault(column, column),
                                column,
                                String.join(", ", theirs)));
    }
}
