package dev.guanxi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** The platform's transactions against a real database; events taken in serve as rows. */
@QuarkusTest
class TransactionsTest {

    @Inject
    Transactions transactions;

    private final UUID event = Ids.next();

    @Test
    void aWriteThatClashesBeginsAnewInATransactionOfItsOwn() {
        AtomicInteger tries = new AtomicInteger();

        int inserted = Blocking.await(() -> transactions.write(session ->
                tries.incrementAndGet() == 1 ? insert(session).chain(() -> insert(session)) : insert(session)));

        assertThat(inserted).isEqualTo(1);
        assertThat(tries).hasValue(2);
    }

    @Test
    void aResultDoesNotRememberAFailure() {
        AtomicInteger tries = new AtomicInteger();

        int tried = Blocking.await(() -> transactions
                .write(session -> Uni.createFrom().item(tries.incrementAndGet()).invoke(TransactionsTest::failFirst))
                .onFailure()
                .retry()
                .atMost(1));

        assertThat(tried).isEqualTo(2);
    }

    @Test
    void whatHasBegunRunsToItsEndWhoeverLeaves() throws Exception {
        CompletableFuture<Integer> inserted = new CompletableFuture<>();

        Blocking.await(() -> {
            transactions
                    .write(session -> insert(session).invoke(inserted::complete))
                    .subscribe()
                    .with(done -> {})
                    .cancel();
            return Uni.createFrom().voidItem();
        });
        inserted.get(30, TimeUnit.SECONDS);

        assertThat(Blocking.<Integer>await(() -> transactions.write(this::insertUnlessThere)))
                .isZero();
    }

    @Test
    void whatIsOnlyTriedTellsItsResultAndLeavesNothing() {
        int tried = Blocking.await(() -> transactions.rolledBack(this::insert));

        assertThat(tried).isEqualTo(1);
        assertThat(Blocking.<Integer>await(() -> transactions.write(this::insertUnlessThere)))
                .isEqualTo(1);
    }

    private static void failFirst(int tried) {
        if (tried == 1) {
            throw new IllegalStateException("The first one fails");
        }
    }

    private Uni<Integer> insert(Mutiny.Session session) {
        return session.createNativeQuery("insert into inbox (event_id) values (:id)")
                .setParameter("id", event)
                .executeUpdate();
    }

    /** Waits for whoever is inserting the same. */
    private Uni<Integer> insertUnlessThere(Mutiny.Session session) {
        return session.createNativeQuery("insert into inbox (event_id) values (:id) on conflict do nothing")
                .setParameter("id", event)
                .executeUpdate();
    }
}
