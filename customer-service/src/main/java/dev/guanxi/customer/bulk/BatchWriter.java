package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.LeaseLost;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.person.PersonErased;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Writes batches, each in one transaction together with how far the import has come. A batch that fails for good is
 * narrowed down by halves until what is at fault stands alone; that is rejected, the rest is written. Each half is a
 * transaction of its own after which the rows of the other are pending, so that a crash in between loses nothing either.
 */
@Singleton
final class BatchWriter {

    private static final Logger LOG = Logger.getLogger(BatchWriter.class);

    private final Transactions transactions;
    private final ImportLeases leases;
    private final ImportTrials trials;

    BatchWriter(Transactions transactions, ImportLeases leases, ImportTrials trials) {
        this.transactions = transactions;
        this.leases = leases;
        this.trials = trials;
    }

    void write(Lease lease, Batch<?> batch, long doneThrough) {
        try {
            writeWhole(lease, batch, doneThrough);
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            narrowDown(lease, batch, doneThrough, e);
        }
    }

    private void narrowDown(Lease lease, Batch<?> batch, long doneThrough, RuntimeException failure) {
        List<? extends Batch<?>> halves = batch.halves();
        if (halves.isEmpty()) {
            writeWhole(lease, batch.rejected(fault(lease, doneThrough, failure)), doneThrough);
        }
        halves.forEach(half -> write(lease, half, doneThrough));
    }

    private static RowFault fault(Lease lease, long doneThrough, RuntimeException failure) {
        if (PersonErased.refusal(failure) != null) {
            return RowFault.personErased("customer");
        }
        LOG.errorf(failure, "Rows of import %s up to %d cannot be written", lease.id(), doneThrough);
        return RowFault.unwritable();
    }

    private void writeWhole(Lease lease, Batch<?> batch, long doneThrough) {
        if (lease.request().dryRun()) {
            BatchResult tried = trials.run(lease.id(), batch, session -> leases.hold(session, lease));
            await(session -> leases.advance(session, lease, tried, doneThrough, batch.pending()));
        } else {
            await(session -> leases.hold(session, lease)
                    .chain(() -> batch.write(session))
                    .chain(result -> leases.advance(session, lease, result, doneThrough, batch.pending())));
        }
    }

    private void await(Function<Mutiny.Session, Uni<Void>> work) {
        Blocking.awaitPatiently(() -> transactions.write(work));
    }
}
