package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs work in a session of its own.
 *
 * <p>A caller that disconnects cancels its request in the middle of the statements; closing the session under them makes
 * Hibernate Reactive fail in ways that hurt other requests. So what has begun here runs to its end, whoever is still
 * listening.
 *
 * <p>Each subscription to a result begins a transaction of its own.
 */
@Singleton
public final class Transactions {

    private final Mutiny.SessionFactory sessions;

    public Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs work that changes data: all of it takes effect or none. */
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
        return detached(() -> sessions.withTransaction((session, transaction) -> work.apply(session)));
    }

    /**
     * The same, begun anew after some failures. What the failed try met is there for the next to read; what it made outside
     * the session is not undone.
     */
    public <T> Uni<T> write(Retry retry, Function<Mutiny.Session, Uni<T>> work) {
        return retry.of(write(work));
    }

    /** Runs work that only reads, statement by statement, without the cost of a transaction. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
        return detached(() -> sessions.withSession(work));
    }

    /**
     * Nobody who cancels reaches through a memoized result. It is made per subscription: memoized once for all, a retry
     * would meet the failure that it remembers instead of a new transaction.
     */
    private static <T> Uni<T> detached(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> work.get().memoize().indefinitely());
    }
}
