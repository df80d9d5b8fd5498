package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.ScanLeases.Lease;
import dev.guanxi.customer.exit.ScanLeases.LeaseLost;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.LeasedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Works through scans, one at a time, some customers at a time, so that memory does not grow with their number. */
@Singleton
public final class ExitScanRunner {

    private static final Logger LOG = Logger.getLogger(ExitScanRunner.class);

    private final ScanLeases leases;
    private final ScanBatches batches;

    private final LeasedWork<Lease> work;

    ExitScanRunner(ScanLeases leases, ScanBatches batches) {
        this.leases = leases;
        this.batches = batches;
        this.work = new LeasedWork<>("exit scans", 1, leases::claim, this::workThrough);
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
        try {
            Lease last = lease;
            for (Lease at = lease; at != null && !work.isEnding(); at = next(last)) {
                last = at;
            }
            if (!work.isEnding()) {
                Blocking.await(() -> leases.finish(lease, ScanState.DONE, null));
            }
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            giveUp(lease, e);
        }
    }

    private Lease next(Lease lease) {
        return Blocking.awaitPatiently(() -> batches.next(lease));
    }

    /** A passing failure leaves the scan to whoever takes the lease when it has run out. */
    private void giveUp(Lease lease, RuntimeException failure) {
        if (Failures.isPassing(failure)) {
            LOG.warnf("Exit scan %s will go on later: %s", lease.id(), failure.getMessage());
            return;
        }
        LOG.errorf(failure, "Exit scan %s failed", lease.id());
        Blocking.await(() -> leases.finish(lease, ScanState.FAILED, "An internal failure; cases that it opened stay."));
    }
}
