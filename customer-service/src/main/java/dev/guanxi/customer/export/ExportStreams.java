package dev.guanxi.customer.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Streams exports: one page is in memory, and the next is read when the reader has taken it. Each page is a read of its
 * own, so that a slow reader holds no transaction open; a record that changes meanwhile is told as it was or as it is. A
 * reader that goes away ends its export and nothing else.
 */
@Singleton
final class ExportStreams {

    private static final int RECORDS_PER_PAGE = 500;

    /** Each holds a thread that waits for its reader. */
    private static final int AT_ONCE = 8;

    private final Transactions transactions;
    private final ObjectMapper json;
    private final AtomicInteger running = new AtomicInteger();

    ExportStreams(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * The response; its first page is read at once, so that what fails then is told as a problem.
     *
     * @throws Refusal if as many exports run as can
     */
    <T> Response response(Export<T> export, ExportFormat format) {
        if (running.get() >= AT_ONCE) {
            throw new Refusal(
                    Refusal.Kind.OVERLOADED, "EXPORTS_BUSY", "At most " + AT_ONCE + " at once: try again.", List.of());
        }
        List<T> first = page(export, null);
        StreamingOutput output = out -> write(export, format, first, out);
        return Response.ok(output)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + export.name() + "." + format.extension() + "\"")
                .build();
    }

    private <T> void write(Export<T> export, ExportFormat format, List<T> first, OutputStream out) throws IOException {
        running.incrementAndGet();
        try {
            CsvCells cells = new CsvCells(export.columns());
            if (format == ExportFormat.CSV) {
                out.write(cells.header().getBytes(StandardCharsets.UTF_8));
            }
            List<T> page = first;
            while (page != null) {
                List<T> shown = page.subList(0, Math.min(page.size(), RECORDS_PER_PAGE));
                out.write(text(export, format, cells, shown).getBytes(StandardCharsets.UTF_8));
                page = page.size() > shown.size() ? page(export, export.id().apply(shown.get(shown.size() - 1))) : null;
            }
        } finally {
            running.decrementAndGet();
        }
    }

    private <T> List<T> page(Export<T> export, Object afterId) {
        Cursor after = afterId == null ? null : Cursor.of(afterId);
        return Blocking.await(
                () -> transactions.read(session -> export.pages().next(session, after, RECORDS_PER_PAGE)));
    }

    private <T> String text(Export<T> export, ExportFormat format, CsvCells cells, List<T> records) {
        StringBuilder text = new StringBuilder();
        for (T record : records) {
            if (format == ExportFormat.NDJSON) {
                text.append(line(export.json().apply(record))).append('\n');
            } else {
                for (Map<String, Object> row : export.rows().apply(record)) {
                    text.append(cells.line(row));
                }
            }
        }
        return text.toString();
    }

    private String line(Object record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records are always writable", e);
        }
    }
}
