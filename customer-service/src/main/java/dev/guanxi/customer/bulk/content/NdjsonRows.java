package dev.guanxi.customer.bulk.content;

import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** Rows of a file with one JSON object a line. */
final class NdjsonRows implements RowSource {

    private static final int LONGEST_LINE = 10_000_000;

    private final BufferedReader lines;
    private long number;

    NdjsonRows(InputStream content, ImportOptions options) {
        this.lines = new BufferedReader(new InputStreamReader(content, Charset.forName(options.encoding())));
    }

    @Override
    public Row next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int read = lines.read();
            boolean end = read < 0 || read == '\n';
            if (end && !line.toString().isBlank()) {
                return row(++number, line);
            }
            if (read < 0) {
                return null;
            }
            if (!end && line.length() <= LONGEST_LINE) {
                line.append((char) read);
            }
        }
    }

    private static Row row(long at, StringBuilder line) {
        if (line.length() > LONGEST_LINE) {
            String detail = "A line has at most " + LONGEST_LINE + " characters.";
            return Row.unreadable(at, new RowFault("LINE_TOO_LONG", "", null, detail), line.length());
        }
        return Row.ofJson(at, line.toString());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
