package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Times out sessions that nobody went on with. */
@Singleton
final class AbandonedRunner {

    private static final int AT_ONCE = 1000;

    private final Transactions transactions;
    private final SessionRepository sessions;
    private final FloorConfig config;
    private final Clock clock;

    AbandonedRunner(Transactions transactions, SessionRepository sessions, FloorConfig config, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${guanxi.shopper-sessions.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> timeOut() {
        return transactions
                .write(session -> sessions.timeOut(session, clock.instant().minus(config.abandonedAfter()), AT_ONCE))
                .chain(count -> count == AT_ONCE ? timeOut() : Uni.createFrom().voidItem());
    }
}
