package dev.guanxi.customer.bulk.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lines of a file, one at a time, however they end; lines can be given back to come again. */
final class CsvLines implements Closeable {

    /** Of a longer line only so much is kept that it shows to be too long. */
    static final int LONGEST = 1_000_000;

    private static final int BUFFER = 1 << 14;

    private final Reader content;
    private final Deque<String> givenBack = new ArrayDeque<>();
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;

    CsvLines(Reader content) {
        this.content = content;
    }

    /** The next line without its end, null after the last. */
    String next() throws IOException {
        return givenBack.isEmpty() ? read() : givenBack.poll();
    }

    /** Lines that are to come again, in their order. */
    void giveBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.addFirst(lines.get(i));
        }
    }

    private String read() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        do {
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            line.append(buffer, from, Math.min(at - from, LONGEST + 1 - line.length()));
        } while (at == end && fill());
        skipEnd();
        return line.toString();
    }

    private void skipEnd() throws IOException {
        boolean isReturn = at < end && buffer[at++] == '\r';
        if (isReturn && (at < end || fill()) && buffer[at] == '\n') {
            at++;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, content.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
