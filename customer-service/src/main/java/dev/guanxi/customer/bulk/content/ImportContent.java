package dev.guanxi.customer.bulk.content;

import dev.guanxi.customer.bulk.request.ImportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

/** Opens the content of an import in its format. */
public final class ImportContent {

    private ImportContent() {}

    /**
     * Its rows.
     *
     * @param chunks reads a piece of the content by its number, 0 for the first; null after the last
     * @throws UnusableContent if its header is not of the import's kind
     */
    public static RowSource rows(ImportRequest request, IntFunction<byte[]> chunks) throws IOException {
        InputStream content = new ChunkStream(chunks);
        if (!request.isCsv()) {
            return new NdjsonRows(content, request.options());
        }
        CsvRows rows = new CsvRows(content, request.options());
        rows.refuseUnfitFor(request.kind());
        return rows;
    }
}
