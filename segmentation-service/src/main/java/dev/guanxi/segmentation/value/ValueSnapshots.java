package dev.guanxi.segmentation.value;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Snapshots of everybody's value. That of the present is kept: who asks gets it at once, and if it is older than it may
 * be, one of those who ask has it renewed behind the answer. Those of past times are computed for who asks, and serve
 * again for a minute.
 */
@ApplicationScoped
class ValueSnapshots {

    private static final Logger LOG = Logger.getLogger(ValueSnapshots.class);

    private final Transactions transactions;
    private final SnapshotReader reader;
    private final SnapshotRepository kept;
    private final Clock clock;
    private final Duration freshness;
    private final Duration freshnessForRules;
    private final ValueNews news;
    private final AtomicBoolean renewing = new AtomicBoolean();
    /** Threads of the framework carry the session of their request along; this one starts with none. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "value-groups");
        made.setDaemon(true);
        return made;
    });

    ValueSnapshots(
            Transactions transactions,
            SnapshotReader reader,
            SnapshotRepository kept,
            Clock clock,
            @ConfigProperty(name = "guanxi.value-groups.freshness") Duration freshness,
            @ConfigProperty(name = "guanxi.value-groups.freshness-for-rules") Duration freshnessForRules,
            ValueNews news) {
        this.transactions = transactions;
        this.reader = reader;
        this.kept = kept;
        this.clock = clock;
        this.freshness = freshness;
        this.freshnessForRules = freshnessForRules;
        this.news = news;
    }

    @CacheResult(cacheName = "value-scales")
    Uni<ValueSnapshot> asOf(String currency, Instant asOf) {
        return transactions.read(session -> reader.asOf(session, currency, asOf));
    }

    /** The present, or a little before. */
    Uni<ValueSnapshot> latest(String currency) {
        return transactions.read(session -> kept.latest(session, currency)).chain(found -> {
            if (found == null) {
                return renewed(currency);
            }
            renewIfOlder(currency, found, freshness);
            return Uni.createFrom().item(found);
        });
    }

    /** As it is kept, null while it is not; for many who ask at once, in whose sessions nobody computes. */
    Uni<ValueSnapshot> kept(Mutiny.Session session, String currency) {
        return kept.latest(session, currency).invoke(found -> renewIfOlder(currency, found, freshnessForRules));
    }

    /** Computed in the caller's session, and not kept. */
    Uni<ValueSnapshot> present(Mutiny.Session session, String currency) {
        return reader.asOf(session, currency, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void renewIfOlder(String currency, ValueSnapshot found, Duration age) {
        boolean old = found == null || found.asOf().plus(age).isBefore(clock.instant());
        if (old && renewing.compareAndSet(false, true)) {
            thread.execute(() -> renewBehind(currency, found == null));
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private void renewBehind(String currency, boolean first) {
        try {
            boolean mine = first || Blocking.await(() -> transactions.write(session -> kept.claim(session, currency)));
            if (mine) {
                Blocking.await(() -> renewed(currency));
            }
        } catch (RuntimeException e) {
            LOG.warnf("Value groups stay old: %s", e.getMessage());
        } finally {
            renewing.set(false);
        }
    }

    /** Computed and kept, in a transaction of its own; if a later one is kept, that stays, and nobody is told. */
    Uni<ValueSnapshot> renewed(String currency) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return transactions.write(
                session -> kept.latest(session, currency).chain(before -> reader.asOf(session, currency, now)
                        .call(snapshot -> kept.keep(session, currency, snapshot)
                                .chain(written -> written && !snapshot.isLike(before)
                                        ? news.tell(session, currency)
                                        : Uni.createFrom().voidItem()))));
    }
}
