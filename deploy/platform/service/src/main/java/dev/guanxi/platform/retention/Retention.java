package dev.guanxi.platform.retention;

import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes old rows of the outbox, the inbox and the idempotency keys. Ages, not counts: an event must be redelivered
 * within the inbox's age to be known again, which Kafka's own retention bounds.
 */
@Singleton
public final class Retention {

    private final Transactions transactions;
    private final Clock clock;
    private final Duration outbox;
    private final Duration inbox;
    private final Duration idempotencyKeys;

    public Retention(
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "guanxi.retention.outbox", defaultValue = "P14D") Duration outbox,
            @ConfigProperty(name = "guanxi.retention.inbox", defaultValue = "P30D") Duration inbox,
            @ConfigProperty(name = "guanxi.retention.idempotency-keys", defaultValue = "P7D")
                    Duration idempotencyKeys) {
        this.transactions = transactions;
        this.clock = clock;
        this.outbox = outbox;
        this.inbox = inbox;
        this.idempotencyKeys = idempotencyKeys;
    }

    @Scheduled(
            every = "{guanxi.retention.every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeOldRows() {
        return delete("outbox", "occurred_at", outbox)
                .chain(() -> delete("inbox", "received_at", inbox))
                .chain(() -> delete("idempotent_request", "created_at", idempotencyKeys));
    }

    private Uni<Void> delete(String table, String column, Duration age) {
        OffsetDateTime limit = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        return transactions
                .write(session -> session.createNativeQuery("delete from " + table + " where " + column + " < :limit")
                        .setParameter("limit", limit)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
