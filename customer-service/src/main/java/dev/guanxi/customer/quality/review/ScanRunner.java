package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.review.ScanLeases.Lease;
import dev.guanxi.customer.quality.review.ScanLeases.LeaseLost;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works through scans, step by step, each step one transaction. */
@Singleton
public final class ScanRunner {

    private static final Logger LOG = Logger.getLogger(ScanRunner.class);
    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int SECONDS_TO_END = 10;

    private final ScanLeases leases;
    private final ScanStep step;
    private final Transactions transactions;

    /** Threads of the framework carry the session of their request along; this one starts with none. */
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "duplicate-scans");
        made.setDaemon(true);
        return made;
    });

    ScanRunner(ScanLeases leases, ScanStep step, Transactions transactions) {
        this.leases = leases;
        this.step = step;
        this.transactions = transactions;
    }

    /** Picks up what another instance, or this one before its restart, left behind. */
    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::workThroughAll, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Ends after the step under way; the rest is left to whoever takes the lease. */
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
            LOG.warnf("Scans for duplicates wait: %s", e.getMessage());
        }
    }

    private Lease claim() {
        return thread.isShutdown() ? null : Blocking.await(leases::claim);
    }

    private void workThrough(Lease lease) {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = Blocking.await(() -> transactions
                        .write(session -> step.take(session, lease))
                        .onFailure(Failures::isPassing)
                        .retry()
                        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                        .atMost(5));
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
