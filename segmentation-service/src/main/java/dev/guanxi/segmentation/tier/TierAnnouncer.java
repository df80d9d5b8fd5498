package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Tells others of the accounts whose tiers a run in effect changed, some thousand in each transaction: the events of a
 * million accounts in one would hold up all others behind them. How far it came is kept with the run, so that the rest
 * follows whatever happens; by then a later change of an account may have been told, which its version shows.
 */
@ApplicationScoped
class TierAnnouncer {

    private static final int BATCH = 5_000;

    private final Transactions transactions;
    private final TierAnnouncementRepository announcements;
    private final Clock clock;

    TierAnnouncer(Transactions transactions, TierAnnouncementRepository announcements, Clock clock) {
        this.transactions = transactions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Ends when nothing is left to be told; instances that are at it together take turns. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> announceAll() {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.write(this::announceNext))
                .whilst(told -> told)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> announceNext(Mutiny.Session session) {
        return announcements
                .next(session)
                .chain(untold -> untold == null
                        ? Uni.createFrom().item(false)
                        : announcements
                                .announce(session, untold, BATCH, clock.instant())
                                .replaceWith(true));
    }
}
