package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.segmentation.segment.membership.FillRepository.Lease;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Works through fills, one at a time; what a killed instance leaves, another takes up after fifteen seconds. */
@Singleton
public final class FillWork {

    private static final Logger LOG = Logger.getLogger(FillWork.class);

    private final FillService fills;
    private final LeasedWork<Lease> work;

    FillWork(FillService fills) {
        this.fills = fills;
        this.work = new LeasedWork<>("segment fills", 1, fills::claim, this::workThrough);
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        work.stop();
    }

    /** Looks for fills at once instead of at the next turn. */
    public void wake() {
        work.wake();
    }

    private void workThrough(Lease lease) {
        try {
            Lease at = lease;
            while (at != null && !work.isEnding()) {
                at = next(at);
            }
        } catch (RuntimeException e) {
            giveUp(lease, e);
        }
    }

    private Lease next(Lease lease) {
        return Blocking.await(() -> fills.next(lease)
                .onFailure(Failures::isPassing)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .atMost(5));
    }

    /** A passing failure leaves the fill to whoever takes the lease when it has run out. */
    private void giveUp(Lease lease, RuntimeException failure) {
        if (Failures.isPassing(failure)) {
            LOG.warnf("The fill of segment %s will go on later: %s", lease.code(), failure.getMessage());
            return;
        }
        LOG.errorf(failure, "The fill of segment %s failed", lease.code());
        Blocking.await(() -> fills.fail(lease));
    }
}
