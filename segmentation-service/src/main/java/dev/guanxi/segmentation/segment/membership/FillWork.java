package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.segmentation.segment.membership.FillRepository.Lease;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Works through fills, one at a time. What a killed instance leaves, another takes up after fifteen seconds, or after a
 * minute if no page of it was done.
 */
@Singleton
public final class FillWork {

    private final FillService fills;
    private final LeasedWork<Lease> work;

    FillWork(FillService fills) {
        this.fills = fills;
        this.work = new LeasedWork<>("segment fills", 1, fills::claim, this::workThrough, fills::fail);
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
        if (lease.isAtTheBeginning()) {
            Blocking.awaitPatiently(() -> fills.prepare(lease));
        }
        Lease at = lease;
        while (at != null && !work.isEnding()) {
            at = next(at);
        }
    }

    private Lease next(Lease lease) {
        return Blocking.awaitPatiently(() -> fills.next(lease));
    }
}
