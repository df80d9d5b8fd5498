package dev.guanxi.platform.retention;

import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes old rows of the outbox, the inbox and the idempotency keys, and those of the service's own {@link AgedRows}. Ages, not counts: an event must be redelivered
 * within the inbox's age to be known again, which Kafka's own retention bounds.
 */
@Singleton
public final class Retention {

    private static final String ALL = "true";

    private final Transactions transactions;
    private final Clock clock;
    private final Duration outbox;
    private final Duration inbox;
    private final Duration idempotencyKeys;
    private final List<AgedRows> ownRows;

    public Retention(
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "guanxi.retention.outbox", defaultValue = "P14D") Duration outbox,
            @ConfigProperty(name = "guanxi.retention.inbox", defaultValue = "P30D") Duration inbox,
            @ConfigProperty(name = "guanxi.retention.idempotency-keys", defaultValue = "P7D") Duration idempotencyKeys,
            @All List<AgedRows> ownRows) {
        this.transactions = transactions;
        this.clock = clock;
        this.outbox = outbox;
        this.inbox = inbox;
        this.idempotencyKeys = idempotencyKeys;
        this.ownRows = ownRows;
    }

    @Scheduled(
            every = "{guanxi.retention.every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> removeOldRows() {
        Uni<Void> done = delete(new AgedRows("outbox", "occurred_at", outbox, ALL))
                .chain(() -> delete(new AgedRows("inbox", "received_at", inbox, ALL)))
                .chain(() -> delete(new AgedRows("idempotent_request", "created_at", idempotencyKeys, ALL)));
        for (AgedRows rows : ownRows) {
            done = done.chain(() -> delete(rows));
        }
        return done;
    }

    private Uni<Void> delete(AgedRows rows) {
        OffsetDateTime limit = clock.instant().minus(rows.age()).atOffset(ZoneOffset.UTC);
        String old = rows.column() + " < :limit and " + rows.condition();
        return transactions
                .write(session -> session.createNativeQuery("delete from " + rows.table() + " where " + old)
                        .setParameter("limit", limit)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
