package dev.guanxi.customer.bulk.undo;

import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.ImportEffects;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.undo.UndoLeases.Lease;
import dev.guanxi.customer.profile.Kept;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.LeaseLost;
import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Undoes imports: kind by kind, batch by batch, each in one transaction together with what is left to do. */
@Singleton
public final class UndoRunner {

    private static final Logger LOG = Logger.getLogger(UndoRunner.class);
    private static final int RECORDS_PER_BATCH = 500;
    private static final Kept FAILED = new Kept("UNDO_FAILED", "Nobody expected what is wrong here: report it.");

    private final Transactions transactions;
    private final UndoLeases leases;
    private final ImportEffects effects;
    private final Undoing undoing;
    private final LeasedWork<Lease> work;

    UndoRunner(Transactions transactions, UndoLeases leases, ImportEffects effects, Undoing undoing) {
        this.transactions = transactions;
        this.leases = leases;
        this.effects = effects;
        this.undoing = undoing;
        this.work = new LeasedWork<>("undos of imports", 1, leases::claim, this::undo, (lease, failure) -> later());
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        work.stop();
    }

    /** Looks for imports to undo at once instead of at the next turn. */
    void wake() {
        work.wake();
    }

    private void undo(Lease lease) {
        for (RecordKind kind : RecordKind.values()) {
            undoAll(lease, kind);
        }
        if (!work.isEnding()) {
            Blocking.await(() -> leases.finish(lease));
        }
    }

    /** An undo never fails for good: it is left to whoever takes the lease when it has run out. */
    private static Uni<Void> later() {
        return Uni.createFrom().voidItem();
    }

    private void undoAll(Lease lease, RecordKind kind) {
        List<ImportEffect> next = next(lease, kind);
        while (!next.isEmpty() && !work.isEnding()) {
            undo(lease, kind, next);
            next = next(lease, kind);
        }
    }

    private List<ImportEffect> next(Lease lease, RecordKind kind) {
        return Blocking.await(
                () -> transactions.read(session -> effects.next(session, lease.importId(), kind, RECORDS_PER_BATCH)));
    }

    /** A batch that fails for good is narrowed down by halves until what is at fault stands alone; that is left. */
    private void undo(Lease lease, RecordKind kind, List<ImportEffect> some) {
        try {
            settle(lease, some, session -> undoing.undo(session, kind, some));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            if (Failures.isPassing(e)) {
                throw e;
            }
            narrowDown(lease, kind, some, e);
        }
    }

    private void narrowDown(Lease lease, RecordKind kind, List<ImportEffect> some, RuntimeException failure) {
        int half = some.size() / 2;
        if (half == 0) {
            ImportEffect one = some.get(0);
            LOG.errorf(failure, "%s %s cannot be undone", kind, one.recordId());
            settle(lease, some, session -> Uni.createFrom().item(Map.of(one.recordId(), FAILED)));
        } else {
            undo(lease, kind, some.subList(0, half));
            undo(lease, kind, some.subList(half, some.size()));
        }
    }

    private interface Part {
        Uni<Map<UUID, Kept>> undo(Mutiny.Session session);
    }

    private void settle(Lease lease, List<ImportEffect> some, Part part) {
        Blocking.awaitPatiently(() -> transactions.write(session ->
                part.undo(session).chain(kept -> leases.advance(session, lease, some, exceptions(some, kept)))));
    }

    private static List<UndoException> exceptions(List<ImportEffect> some, Map<UUID, Kept> kept) {
        return some.stream()
                .filter(effect -> kept.containsKey(effect.recordId()))
                .map(effect -> UndoException.of(effect, kept.get(effect.recordId())))
                .toList();
    }
}
