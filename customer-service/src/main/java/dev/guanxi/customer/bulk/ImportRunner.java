package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.bulk.content.ImportContent;
import dev.guanxi.customer.bulk.content.RowSource;
import dev.guanxi.customer.bulk.content.UnusableContent;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.LeasedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Works through imports, batch by batch, each batch one transaction. An instance works on {@value #AT_ONCE} at once, so
 * that a small one need not wait for the end of a large one; each holds a batch in memory.
 */
@Singleton
public final class ImportRunner {

    private static final int AT_ONCE = 2;
    private static final String FAILED = "An internal failure; what was accepted stays.";

    private final ImportLeases leases;
    private final ImportChunks chunks;
    private final Importers importers;
    private final BatchWriter writer;

    private final LeasedWork<Lease> work;

    ImportRunner(ImportLeases leases, ImportChunks chunks, Importers importers, BatchWriter writer) {
        this.leases = leases;
        this.chunks = chunks;
        this.importers = importers;
        this.writer = writer;
        this.work = new LeasedWork<>(
                "imports",
                AT_ONCE,
                leases::claim,
                this::workThrough,
                (lease, failure) -> leases.finish(lease, ImportState.FAILED, FAILED));
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        work.stop();
    }

    /** Looks for imports at once instead of at the next turn. */
    void wake() {
        work.wake();
    }

    private void workThrough(Lease lease) {
        try (RowSource rows = ImportContent.rows(lease.request(), number -> chunk(lease, number))) {
            if (workThrough(lease, rows)) {
                Blocking.await(() -> leases.finish(lease, ImportState.DONE, null));
            }
        } catch (UnusableContent e) {
            Blocking.await(() -> leases.finish(lease, ImportState.FAILED, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] chunk(Lease lease, int number) {
        return Blocking.await(() -> chunks.read(lease.id(), number));
    }

    /** Whether it came to the end of the file, and not of this instance. */
    private boolean workThrough(Lease lease, RowSource rows) throws IOException {
        Batches<?> batches = new Batches<>(importers.of(lease.request()), lease);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            batches.add(row);
            if (batches.isFull()) {
                writer.write(lease, batches.cut(false), batches.lastRow());
                if (work.isEnding()) {
                    return false;
                }
            }
        }
        writer.write(lease, batches.cut(true), batches.lastRow());
        return true;
    }
}
