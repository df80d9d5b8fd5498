package dev.guanxi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that record purchases without a break, each for a customer of its own, while something is killed. A request that
 * fails is sent again until it is acknowledged, as real clients do; so in the end everything that was begun must be there.
 */
public final class Writers implements AutoCloseable {

    private static final int CLIENTS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);
    private static final Instant DAY = Instant.parse("2011-05-02T10:00:00Z");

    private final Shop shop;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Client> clients = new ArrayList<>();
    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean stopping;

    /** They begin at once. */
    public Writers(Shop shop) {
        this.shop = shop;
        for (int i = 0; i < CLIENTS; i++) {
            Client client = new Client("writer-" + i, shop.customer("writer-" + i));
            clients.add(client);
            threads.execute(client);
        }
    }

    /** How many purchases were acknowledged so far. */
    public int acknowledged() {
        return acknowledged.get();
    }

    /** How many requests were refused, or got no answer at all, so far. */
    public int failed() {
        return refusals.size() + unanswered.get();
    }

    /** Answers that acknowledge nothing. */
    public List<Answer> refusals() {
        return List.copyOf(refusals);
    }

    public int unanswered() {
        return unanswered.get();
    }

    /** Begins nothing more, and returns when all that was begun is acknowledged. */
    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("every write is acknowledged within %s; refused so far: %s", PATIENCE, refusals)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks customer-service for every purchase: each that was acknowledged is there, once, and no other. */
    public void requireEachOnce() {
        for (Client client : clients) {
            assertThat(shop.references(client.customer))
                    .as("purchases of %s", client.number)
                    .containsExactlyInAnyOrderElementsOf(client.references);
        }
    }

    private final class Client implements Runnable {

        private final String number;
        private final UUID customer;
        private final List<String> references = new ArrayList<>();

        Client(String number, UUID customer) {
            this.number = number;
            this.customer = customer;
        }

        @Override
        public void run() {
            for (int i = 0; !stopping; i++) {
                String reference = number + "-" + i;
                while (!isAcknowledged(reference, i)) {
                    LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
                    if (Thread.interrupted()) {
                        return;
                    }
                }
                references.add(reference);
                acknowledged.incrementAndGet();
            }
        }

        private boolean isAcknowledged(String reference, int i) {
            try {
                Answer answer = shop.sell(number, reference, 1 + i % 9, DAY.plusSeconds(i));
                if (answer.status() == 200 || answer.status() == 201) {
                    return true;
                }
                refusals.add(answer);
            } catch (UncheckedIOException e) {
                unanswered.incrementAndGet();
            }
            return false;
        }
    }
}
