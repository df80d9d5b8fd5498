package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.platform.persistence.Blocking;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Opens the content of an import in its format and kind. */
@Singleton
final class ImportContents {

    private final ImportChunks chunks;
    private final Importers importers;

    ImportContents(ImportChunks chunks, Importers importers) {
        this.chunks = chunks;
        this.importers = importers;
    }

    /** @throws UnusableContent if its header is not of the import's kind */
    RowSource rows(Lease lease) throws IOException {
        InputStream content = new ChunkStream(number -> Blocking.await(() -> chunks.read(lease.id(), number)));
        if (lease.format() == ImportFormat.NDJSON) {
            return new NdjsonRows(content, lease.options());
        }
        CsvRows rows = new CsvRows(content, lease.options());
        rows.refuseUnfitFor(lease.kind());
        return rows;
    }

    Batches<?> batches(Lease lease) {
        return new Batches<>(importers.of(lease));
    }
}
