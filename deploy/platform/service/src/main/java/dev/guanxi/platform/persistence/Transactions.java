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

    private static final String PLAN_EACH = "set local plan_cache_mode = force_custom_plan";

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only";

    private final Mutiny.SessionFactory sessions;

    public Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Runs work that changes data: all of it takes effect or none. Where another transaction got in between, such as a merge
     * that takes away a row that this one was about to refer to, it begins anew, see {@link Retry#AFTER_CLASH}. So work reads
     * within the session what it relies on, and makes there what it keeps.
     */
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
        return Retry.AFTER_CLASH.of(once(work));
    }

    /**
     * Runs work that changes data, and takes back all that it changed: what the work would have come to. It holds the locks of
     * real work meanwhile.
     */
    public <T> Uni<T> rolledBack(Function<Mutiny.Session, Uni<T>> work) {
        return Retry.AFTER_CLASH.of(detached(() -> sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            return work.apply(session);
        })));
    }

    private <T> Uni<T> once(Function<Mutiny.Session, Uni<T>> work) {
        return detached(() -> sessions.withTransaction((session, transaction) -> work.apply(session)));
    }

    /** Runs work that only reads, statement by statement, without the cost of a transaction. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
        return detached(() -> sessions.withSession(work));
    }

    /** Runs work that only reads and must not see in one statement what was not there in the one before. */
    public <T> Uni<T> readOneMoment(Function<Mutiny.Session, Uni<T>> work) {
        return once(
                session -> session.createNativeQuery(ONE_MOMENT).executeUpdate().chain(() -> work.apply(session)));
    }

    /**
     * Runs work that only reads, each statement planned for its own values: for searches where one plan cannot be good for
     * the rare and the common, and a plan that PostgreSQL keeps for all values would read a table from end to end.
     */
    public <T> Uni<T> search(Function<Mutiny.Session, Uni<T>> work) {
        return once(
                session -> session.createNativeQuery(PLAN_EACH).executeUpdate().chain(() -> work.apply(session)));
    }

    /**
     * Nobody who cancels reaches through a memoized result. It is made per subscription: memoized once for all, a retry
     * would meet the failure that it remembers instead of a new transaction.
     */
    private static <T> Uni<T> detached(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> work.get().memoize().indefinitely());
    }
}
