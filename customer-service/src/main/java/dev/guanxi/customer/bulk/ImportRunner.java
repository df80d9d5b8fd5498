package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.bulk.ImportLeases.LeaseLost;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Works through imports, one at a time per instance, batch by batch, each batch one transaction. */
@Singleton
public final class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int ROWS_PER_BATCH = 10_000;
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int SECONDS_TO_END = 10;

    private final Transactions transactions;
    private final ImportLeases leases;
    private final ImportContents contents;

    /** Threads of the framework carry the session of their request along; this one starts with none. */
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "imports");
        thread.setDaemon(true);
        return thread;
    });

    ImportRunner(Transactions transactions, ImportLeases leases, ImportContents contents) {
        this.transactions = transactions;
        this.leases = leases;
        this.contents = contents;
    }

    /** Picks up what other instances, or this one before its restart, left behind. */
    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::workThroughAll, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Ends after the batch under way; the rest is left to whoever takes the lease. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    /** Looks for imports at once instead of at the next turn. */
    void wake() {
        thread.execute(this::workThroughAll);
    }

    private void workThroughAll() {
        try {
            Lease lease = await(leases::claim);
            while (lease != null && !thread.isShutdown()) {
                workThrough(lease);
                lease = await(leases::claim);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Imports wait: %s", e.getMessage());
        }
    }

    private void workThrough(Lease lease) {
        try (RowSource rows = contents.rows(lease)) {
            workThrough(lease, rows);
            await(() -> leases.finish(lease, ImportState.DONE, null));
        } catch (UnusableContent e) {
            await(() -> leases.finish(lease, ImportState.FAILED, e.getMessage()));
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        } catch (IOException | RuntimeException e) {
            giveUp(lease, e);
        }
    }

    /** A passing failure leaves the import to whoever takes the lease when it has run out. */
    private void giveUp(Lease lease, Exception failure) {
        if (Failures.isPassing(failure)) {
            LOG.warnf("Import %s will go on later: %s", lease.id(), failure.getMessage());
            return;
        }
        LOG.errorf(failure, "Import %s failed", lease.id());
        await(() -> leases.finish(lease, ImportState.FAILED, "An internal failure; what was accepted stays."));
    }

    private void workThrough(Lease lease, RowSource rows) throws IOException {
        Batches batches = contents.batches(lease);
        long last = 0;
        int inBatch = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            last = row.number();
            if (!lease.isDone(last)) {
                batches.add(row);
                inBatch++;
            }
            if (inBatch == ROWS_PER_BATCH) {
                write(lease, batches.cut(last, false), last);
                inBatch = 0;
            }
        }
        write(lease, batches.cut(last, true), last);
    }

    private void write(Lease lease, Batches.Batch batch, long doneThrough) {
        await(() -> transactions
                .write(session -> batch.write(session)
                        .chain(result -> leases.advance(session, lease, result, doneThrough, batch.pending())))
                .onFailure(Failures::isPassing)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .atMost(5));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
