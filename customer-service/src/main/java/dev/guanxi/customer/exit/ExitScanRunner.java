package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.ScanLeases.Lease;
import dev.guanxi.customer.exit.ScanLeases.LeaseLost;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works through scans, one at a time, some customers at a time, so that memory does not grow with their number. */
@Singleton
public final class ExitScanRunner {

    private static final Logger LOG = Logger.getLogger(ExitScanRunner.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int SECONDS_TO_END = 10;

    private final ScanLeases leases;
    private final ScanBatches batches;

    /** Threads of the framework carry the session of their request along; this one starts with none. */
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "exit-scans");
        made.setDaemon(true);
        return made;
    });

    ExitScanRunner(ScanLeases leases, ScanBatches batches) {
        this.leases = leases;
        this.batches = batches;
    }

    /** Picks up what other instances, or this one before its restart, left behind. */
    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::workThroughAll, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Ends after the batch under way; the rest is left to whoever takes the lease. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    /** Looks for scans at once instead of at the next turn. */
    void wake() {
        thread.execute(this::workThroughAll);
    }

    private void workThroughAll() {
        try {
            for (Lease lease = claim(); lease != null; lease = claim()) {
                workThrough(lease);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Exit scans wait: %s", e.getMessage());
        }
    }

    private Lease claim() {
        return thread.isShutdown() ? null : Blocking.await(leases::claim);
    }

    private void workThrough(Lease lease) {
        try {
            Lease last = lease;
            for (Lease at = lease; at != null && !thread.isShutdown(); at = next(last)) {
                last = at;
            }
            if (!thread.isShutdown()) {
                Blocking.await(() -> leases.finish(lease, ScanState.DONE, null));
            }
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            giveUp(lease, e);
        }
    }

    private Lease next(Lease lease) {
        return Blocking.await(() -> batches.next(lease)
                .onFailure(Failures::isPassing)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .atMost(5));
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
