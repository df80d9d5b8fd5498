package dev.guanxi.segmentation.override;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.account.AccountNews;
import dev.guanxi.segmentation.tier.TierChanges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ends overrides by themselves, within seconds of their time; those that end during a run, when it has taken effect. */
@ApplicationScoped
class TierOverrideExpiryService {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final AccountNews news;
    private final TierOverrideRepository overrides;
    private final TierOverrideEnds ends;
    private final TierChanges changes;
    private final Clock clock;

    TierOverrideExpiryService(
            Transactions transactions,
            AccountNews news,
            TierOverrideRepository overrides,
            TierOverrideEnds ends,
            TierChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.news = news;
        this.overrides = overrides;
        this.ends = ends;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> endThoseOver() {
        return transactions.write(session -> changes.mayChange(session)
                .chain(may -> may ? endAll(session) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> endAll(Mutiny.Session session) {
        return overrides.over(session, clock.instant(), AT_ONCE).chain(over -> {
            Uni<Void> done = news.note(
                    session, over.stream().map(TierOverride::customerId).toList());
            for (TierOverride one : over) {
                done = done.chain(() -> ends.end(session, one, one.until(), null, null));
            }
            return done;
        });
    }
}
