package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs work in a session of its own.
 *
 * <p>A caller that disconnects cancels its request in the middle of the statements; closing the session under them makes
 * Hibernate Reactive fail in ways that hurt other requests. So what has begun here runs to its end, whoever is still
 * listening.
 */
@Singleton
public final class Transactions {

    private final Mutiny.SessionFactory sessions;

    public Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs work that changes data: all of it takes effect or none. */
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
        return detached(sessions.withTransaction((session, transaction) -> work.apply(session)));
    }

    /** Runs work that only reads, statement by statement, without the cost of a transaction. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
        return detached(sessions.withSession(work));
    }

    private static <T> Uni<T> detached(Uni<T> work) {
        return work.memoize().indefinitely();
    }
}
