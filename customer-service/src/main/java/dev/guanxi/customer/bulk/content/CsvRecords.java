package dev.guanxi.customer.bulk.content;

import dev.guanxi.customer.bulk.row.RowFault;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of a CSV file (RFC 4180), one at a time. A record that cannot be right costs the line it begins on and no other:
 * what was taken for its further lines is read again, so that a quote that never closes does not swallow the rest of the
 * file.
 */
final class CsvRecords implements Closeable {

    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvLines lines;
    private final char delimiter;

    /** How many cells a record has; any number until the header is read. */
    private int width = Integer.MAX_VALUE;

    private Reading last;

    CsvRecords(Reader content, char delimiter) {
        this.lines = new CsvLines(content);
        this.delimiter = delimiter;
    }

    /**
     * The first record, whose width all others must have; no cells if there is none.
     *
     * @throws RowFault if it is malformed
     */
    String[] header() throws IOException, RowFault {
        String line = nextLine();
        if (line != null && line.charAt(0) == BYTE_ORDER_MARK) {
            line = line.substring(1);
        }
        String[] header = line == null ? new String[0] : new Reading(line).read();
        width = header.length;
        return header;
    }

    /**
     * The next record, null after the last. Blank lines are none.
     *
     * @throws RowFault if it is malformed; the record after it can be read
     */
    String[] next() throws IOException, RowFault {
        String line = nextLine();
        if (line == null) {
            return null;
        }
        last = new Reading(line);
        return last.read();
    }

    /** The first cells of the last record, as far as they stand on its first line; there may be more than are right. */
    String[] begun() {
        return last.begun();
    }

    /** How many characters stand on the first line of the last record, as far as it was kept. */
    int begunCharacters() {
        return last.first.length();
    }

    private String nextLine() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** A record while it is read. */
    private final class Reading {

        private final String first;
        private final List<String> further = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private String line;
        private int at;
        private int length;
        private int onFirstLine;

        Reading(String first) {
            this.first = first;
            this.line = first;
            this.length = first.length();
        }

        String[] read() throws IOException, RowFault {
            if (length > CsvLines.LONGEST) {
                throw new RowFault(
                        "LINE_TOO_LONG", "", first, "A line has at most " + CsvLines.LONGEST + " characters.");
            }
            do {
                cells.add(isAt(QUOTE) ? quoted() : plain());
                onFirstLine = further.isEmpty() ? cells.size() : onFirstLine;
                refuseTooWide();
            } while (goesOn());
            if (cells.size() != width && width != Integer.MAX_VALUE) {
                throw miscounted();
            }
            return cells.toArray(String[]::new);
        }

        String[] begun() {
            return cells.subList(0, onFirstLine).toArray(String[]::new);
        }

        private boolean isAt(char wanted) {
            return at < line.length() && line.charAt(at) == wanted;
        }

        /** Early, since each further line would be read again and again in a file full of such records. */
        private void refuseTooWide() throws RowFault {
            if (!further.isEmpty() && cells.size() > width) {
                throw malformed();
            }
        }

        private boolean goesOn() throws RowFault {
            if (at == line.length()) {
                return false;
            }
            if (!isAt(delimiter)) {
                throw malformed();
            }
            at++;
            return true;
        }

        private String plain() {
            int from = at;
            int end = line.indexOf(delimiter, from);
            at = end < 0 ? line.length() : end;
            return line.substring(from, at);
        }

        private String quoted() throws IOException, RowFault {
            StringBuilder cell = new StringBuilder();
            at++;
            while (true) {
                int quote = line.indexOf(QUOTE, at);
                if (quote < 0) {
                    cell.append(line, at, line.length()).append('\n');
                    goOnWithFurtherLine();
                } else {
                    cell.append(line, at, quote);
                    at = quote + 1;
                    if (!isAt(QUOTE)) {
                        skipBlanks();
                        return cell.toString();
                    }
                    cell.append(QUOTE);
                    at++;
                }
            }
        }

        private void goOnWithFurtherLine() throws IOException, RowFault {
            line = lines.next();
            if (line == null) {
                throw malformed();
            }
            at = 0;
            further.add(line);
            length += line.length() + 1;
            if (length > CsvLines.LONGEST) {
                throw malformed();
            }
        }

        private void skipBlanks() {
            while (!isAt(delimiter) && (isAt(' ') || isAt('\t'))) {
                at++;
            }
        }

        /** A wrong number of cells over several lines comes of a quote on the first that does not belong there. */
        private RowFault miscounted() {
            return further.isEmpty()
                    ? new RowFault("COLUMNS_MISCOUNTED", "", cells.size(), "The header names " + width + " columns.")
                    : malformed();
        }

        private RowFault malformed() {
            lines.giveBack(further);
            return new RowFault(
                    "CSV_MALFORMED",
                    "",
                    first,
                    "A quote at the start of a value closes at its end, and within it is doubled.");
        }
    }
}
