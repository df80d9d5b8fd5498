package dev.guanxi.platform.embedded;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Writes rows one after the other in the background and remembers those whose commit was acknowledged. */
final class OutboxLoad implements AutoCloseable {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(20);

    private final OutboxTable outbox;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::write, "outbox-load");
    private volatile boolean stopped;

    OutboxLoad(OutboxTable outbox) {
        this.outbox = outbox;
        thread.start();
    }

    void awaitMore(int rows) {
        int target = acknowledged.size() + rows;
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= target);
    }

    Set<UUID> stop() {
        close();
        return new HashSet<>(acknowledged);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (!stopped) {
            UUID id = UUID.randomUUID();
            try {
                outbox.insert(id, UUID.randomUUID(), "test.v1", null, "{}");
                acknowledged.add(id);
            } catch (IllegalStateException e) {
                // The database is down: not acknowledged, may or may not be there.
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
    }
}
