package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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
        InputStream content = new ChunkStream(number -> chunk(lease, number));
        if (lease.format() == ImportFormat.NDJSON) {
            return new NdjsonRows(content, lease.options());
        }
        CsvRows rows = new CsvRows(content, lease.options());
        rows.refuseUnfitFor(lease.kind());
        return rows;
    }

    private byte[] chunk(Lease lease, int number) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> chunks.read(lease.id(), number));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    Batches<?> batches(Lease lease) {
        return new Batches<>(importers.of(lease));
    }
}
