package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Locks that have a name instead of a row. */
public final class NamedLocks {

    private NamedLocks() {}

    /** Whoever takes the same name in this database waits until the session's transaction ends. */
    public static Uni<Void> take(Mutiny.Session session, String name) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
                .setParameter("name", name)
                .getSingleResult()
                .replaceWithVoid();
    }
}
