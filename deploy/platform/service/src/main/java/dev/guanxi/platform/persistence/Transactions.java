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

    private static final String PLAN_EACH = "set local plan_cache_mode = force_custom_plan";

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

    /**
     * Runs work that only reads, each statement planned for its own values: for searches where one plan cannot be good for
     * the rare and the common, and a plan that PostgreSQL keeps for all values would read a table from end to end.
     */
    public <T> Uni<T> search(Function<Mutiny.Session, Uni<T>> work) {
        return detached(sessions.withTransaction((session, transaction) -> session.createNativeQuery(PLAN_EACH)
                .executeUpdate()
                .chain(() -> work.apply(session))));
    }

    private static <T> Uni<T> detached(Uni<T> work) {
        return work.memoize().indefinitely();
    }
}
