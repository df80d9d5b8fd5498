package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.ScanLeases.Lease;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.LeasedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Works through scans, one at a time, some customers at a time, so that memory does not grow with their number. */
@Singleton
public final class ExitScanRunner {

    private static final String FAILED = "An internal failure; cases that it opened stay.";

    private final ScanLeases leases;
    private final ScanBatches batches;

    private final LeasedWork<Lease> work;

    ExitScanRunner(ScanLeases leases, ScanBatches batches) {
        this.leases = leases;
        this.batches = batches;
        this.work = new LeasedWork<>(
                "exit scans",
                1,
                leases::claim,
                this::workThrough,
                (lease, failure) -> leases.finish(lease, ScanState.FAILED, FAILED));
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
        Lease last = lease;
        for (Lease at = lease; at != null && !work.isEnding(); at = next(last)) {
            last = at;
        }
        if (!work.isEnding()) {
            Blocking.await(() -> leases.finish(lease, ScanState.DONE, null));
        }
    }

    private Lease next(Lease lease) {
        return Blocking.awaitPatiently(() -> batches.next(lease));
    }
}
