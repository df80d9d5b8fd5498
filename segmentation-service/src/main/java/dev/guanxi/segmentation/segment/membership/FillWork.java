package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.platform.persistence.SideBySide;
import dev.guanxi.segmentation.segment.membership.FillRepository.Lease;
import dev.guanxi.segmentation.segment.membership.ReviewRepository.Page;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Works through fills, one at a time. What a killed instance leaves, another takes up after fifteen seconds, or after a
 * minute if no page of it was done.
 */
@Singleton
public final class FillWork {

    private static final int PAGES_AT_ONCE = 2;

    private final FillService fills;
    private final LeasedWork<Lease> work;
    private final SideBySide sideBySide = new SideBySide("segment fill pages", PAGES_AT_ONCE);

    FillWork(FillService fills) {
        this.fills = fills;
        this.work = new LeasedWork<>("segment fills", 1, fills::claim, this::workThrough, fills::fail);
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        work.stop();
        sideBySide.close();
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
        List<Page> pages = Blocking.awaitPatiently(() -> fills.pages(lease, PAGES_AT_ONCE));
        if (pages.isEmpty()) {
            Blocking.awaitPatiently(() -> fills.finish(lease));
            return null;
        }
        sideBySide.each(pages, page -> Blocking.awaitPatiently(() -> fills.decide(lease, page)));
        return Blocking.awaitPatiently(() -> fills.advance(lease, pages));
    }
}
