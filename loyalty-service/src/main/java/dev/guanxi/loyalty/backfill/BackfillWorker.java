package dev.guanxi.loyalty.backfill;

import dev.guanxi.loyalty.purchase.PurchaseArchive;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Works backfills off, some customers per transaction, so that live events never wait long. Of several instances each
 * takes another backfill; one that dies in the middle is taken up where its last transaction ended.
 */
@Singleton
public final class BackfillWorker {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Scheduler scheduler;
    private final Transactions transactions;
    private final RulesLock rulesLock;
    private final Backfills backfills;
    private final PurchaseArchive archive;
    private final List<BackfillStep> steps;
    private final int chunk;

    BackfillWorker(
            Scheduler scheduler,
            Transactions transactions,
            RulesLock rulesLock,
            Backfills backfills,
            PurchaseArchive archive,
            @All List<BackfillStep> steps,
            @ConfigProperty(name = "guanxi.loyalty.backfill.customers-per-transaction", defaultValue = "100")
                    int chunk) {
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.rulesLock = rulesLock;
        this.backfills = backfills;
        this.archive = archive;
        this.steps = steps;
        this.chunk = chunk;
    }

    @Scheduled(every = "{guanxi.loyalty.backfill.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return transactions
                .write(this::workOnNext)
                .chain(worked -> worked ? workOff() : Uni.createFrom().voidItem());
    }

    /** What begins while the service ends would find its database gone. */
    void stop(@Observes ShutdownEvent end) {
        scheduler.pause();
    }

    private Uni<Boolean> workOnNext(Mutiny.Session session) {
        return rulesLock
                .shared(session)
                .chain(() -> backfills.next(session))
                .chain(next -> next == null
                        ? Uni.createFrom().item(false)
                        : chunk(session, next).replaceWith(true));
    }

    private Uni<Void> chunk(Mutiny.Session session, Backfill.Row backfill) {
        UUID after = backfill.position() == null ? BEFORE_ALL : backfill.position();
        return archive.customersAfter(session, after, chunk)
                .chain(customers -> customers.isEmpty()
                        ? backfills.finish(session, backfill.subjectId())
                        : archive.lock(session, customers)
                                .chain(() -> step(backfill).apply(session, backfill.subjectId(), customers))
                                .chain(() -> backfills.advance(session, backfill.subjectId(), customers)));
    }

    private BackfillStep step(Backfill.Row backfill) {
        return steps.stream()
                .filter(step -> step.subject() == backfill.subject())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody backfills a " + backfill.subject()));
    }
}
