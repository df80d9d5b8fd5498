package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Leases on {@link LeasedWork} of which each piece is a row. A lease is renewed with every step and runs out fifteen
 * seconds after the last.
 *
 * <p>The table's columns: {@code id} in order of age, {@code state}, {@code failure}, {@code finished_at}, {@code
 * lease_owner}, {@code lease_until}.
 */
public final class Leases {

    private static final String UNTIL = "lease_until = now() + interval '15 seconds'";
    private static final String HELD = " where id = :id and lease_owner = :owner";

    private final String table;
    private final String claim;

    /** @param columns what to read of a row that is claimed */
    public Leases(String table, String columns) {
        this.table = table;
        this.claim = "update " + table + " set lease_owner = :owner, " + UNTIL + " where id = (select id from " + table
                + " where state = 'RUNNING' and (lease_until is null or lease_until < now())"
                + " order by id limit 1 for update skip locked) returning " + columns;
    }

    /** Takes the lease of the oldest row that nobody works on, whose columns are answered; null if there is none. */
    public Uni<Object[]> claim(Mutiny.Session session, UUID owner) {
        return session.createNativeQuery(claim, Object[].class)
                .setParameter("owner", owner)
                .getSingleResultOrNull();
    }

    /**
     * Writes what a step came to and renews the lease, in the transaction of the step.
     *
     * @param changes of columns, from named values
     * @throws LeaseLost (in the result) if the lease has gone to another
     */
    public Uni<Void> advance(Mutiny.Session session, UUID id, UUID owner, String changes, Map<String, ?> values) {
        Mutiny.MutationQuery step = session.createNativeQuery(
                        "update " + table + " set " + changes + ", " + UNTIL + HELD + " and state = 'RUNNING'")
                .setParameter("id", id)
                .setParameter("owner", owner);
        values.forEach(step::setParameter);
        return step.executeUpdate()
                .invoke(updated -> {
                    if (updated == 0) {
                        throw new LeaseLost(table, id);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Ends the work on a row; of no effect if the lease has gone to another.
     *
     * @param failure what people are told, null if it did not fail
     */
    public Uni<Void> finish(Mutiny.Session session, UUID id, UUID owner, String state, String failure) {
        return session.createNativeQuery("update " + table
                        + " set state = :state, failure = :failure, finished_at = now(), lease_owner = null,"
                        + " lease_until = null" + HELD)
                .setParameter("state", state)
                .setParameter("failure", failure)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .executeUpdate()
                .replaceWithVoid();
    }
}
