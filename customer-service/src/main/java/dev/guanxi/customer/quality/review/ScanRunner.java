package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.review.ScanLeases.Lease;
import dev.guanxi.customer.quality.review.ScanLeases.LeaseLost;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Works through scans, step by step, each step one transaction. */
@Singleton
public final class ScanRunner {

    private static final Logger LOG = Logger.getLogger(ScanRunner.class);

    private final ScanLeases leases;
    private final ScanStep step;
    private final Transactions transactions;

    private final LeasedWork<Lease> work;

    ScanRunner(ScanLeases leases, ScanStep step, Transactions transactions) {
        this.leases = leases;
        this.step = step;
        this.transactions = transactions;
        this.work = new LeasedWork<>("scans for duplicates", 1, leases::claim, this::workThrough);
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
            boolean more = true;
            while (more && !work.isEnding()) {
                more = Blocking.awaitPatiently(() -> transactions.write(session -> step.take(session, lease)));
            }
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            giveUp(lease, e);
        }
    }

    /** A passing failure leaves the scan to whoever takes the lease when it has run out. */
    private void giveUp(Lease lease, RuntimeException failure) {
        if (Failures.isPassing(failure)) {
            LOG.warnf("Scan %s will go on later: %s", lease.scanId(), failure.getMessage());
            return;
        }
        LOG.errorf(failure, "Scan %s failed", lease.scanId());
        Blocking.await(() -> transactions.write(session ->
                leases.finish(session, lease, ScanState.FAILED, "An internal failure; the suspects found stay.")));
    }
}
