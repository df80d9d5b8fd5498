package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.review.ScanLeases.Lease;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Works through scans, step by step, each step one transaction. */
@Singleton
public final class ScanRunner {

    private final ScanLeases leases;
    private final ScanStep step;
    private final Transactions transactions;

    private final LeasedWork<Lease> work;

    ScanRunner(ScanLeases leases, ScanStep step, Transactions transactions) {
        this.leases = leases;
        this.step = step;
        this.transactions = transactions;
        this.work = new LeasedWork<>(
                "scans for duplicates", 1, leases::claim, this::workThrough, (lease, failure) -> fail(lease));
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        work.stop();
    }

    /** Looks for scans at once instead of at the next turn. */
    void wake() {
        work.wake();
    }

    private void workThrough(Lease lease) {
        boolean more = true;
        while (more && !work.isEnding()) {
            more = Blocking.awaitPatiently(() -> transactions.write(session -> step.take(session, lease)));
        }
    }

    private Uni<Void> fail(Lease lease) {
        return transactions.write(session ->
                leases.finish(session, lease, ScanState.FAILED, "An internal failure; the suspects found stay."));
    }
}
