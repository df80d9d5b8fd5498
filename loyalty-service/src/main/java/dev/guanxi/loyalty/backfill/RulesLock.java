package dev.guanxi.loyalty.backfill;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps rules from changing while they are applied.
 *
 * <p>Who applies rules holds it shared until the end of the transaction, who sets up or changes a program or club holds it
 * alone. So whatever was bought is either applied by someone who knew of the program, or was there for the backfill to
 * see when the program appeared: nothing falls between the two.
 */
@Singleton
public final class RulesLock {

    /** Any number, as long as nothing else in this database uses it. */
    private static final long KEY = 8084_0001L;

    public Uni<Void> shared(Mutiny.Session session) {
        return take(session, "select cast(pg_advisory_xact_lock_shared(" + KEY + ") as text)");
    }

    public Uni<Void> exclusive(Mutiny.Session session) {
        return take(session, "select cast(pg_advisory_xact_lock(" + KEY + ") as text)");
    }

    private static Uni<Void> take(Mutiny.Session session, String sql) {
        return session.createNativeQuery(sql, String.class).getSingleResult().replaceWithVoid();
    }
}
