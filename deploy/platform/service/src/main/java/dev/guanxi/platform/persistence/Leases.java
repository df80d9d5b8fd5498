package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Leases on {@link LeasedWork} of which each piece is a row. A lease is renewed with every step and runs out fifteen
 * seconds after the last.
 *
 * <p>The table's columns: {@code id} in order of age, {@code state}, {@code lease_owner}, {@code lease_until}, and where
 * {@link #finish} is used {@code failure} and {@code finished_at}.
 */
public final class Leases {

    private static final String UNTIL = "lease_until = now() + interval '15 seconds'";
    private static final String HELD = " where id = :id and lease_owner = :owner";

    private final String table;
    private final String state;
    private final String claim;

    /** @param columns what to read of a row that is claimed */
    public Leases(String table, String columns) {
        this(table, "RUNNING", columns);
    }

    /**
     * Leases on one of several kinds of work that a table has.
     *
     * @param state in which a row is worked on
     * @param columns what to read of a row that is claimed
     */
    public Leases(String table, String state, String columns) {
        this.table = table;
        this.state = state;
        this.claim = "update " + table + " set lease_owner = :owner, " + UNTIL + " where id = (select id from " + table
                + " where state = '" + state + "' and (lease_until is null or lease_until < now())"
                + " order by id limit 1 for update skip locked) returning " + columns;
    }

    /** Takes the lease of the oldest row that nobody works on, whose columns are answered; null if there is none. */
    public Uni<Object[]> claim(Mutiny.Session session, UUID owner) {
        return session.createNativeQuery(claim, Object[].class)
                .setParameter("owner", owner)
                .getSingleResultOrNull();
    }

    /**
     * Holds the lease until the transaction ends, however long that takes: nobody claims a row that is locked.
     *
     * @throws LeaseLost (in the result) if the lease has gone to another
     */
    public Uni<Void> hold(Mutiny.Session session, UUID id, UUID owner) {
        return session.createNativeQuery("select 1 from " + table + HELD + " for update", Integer.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultList()
                .invoke(held -> refuseLost(held.size(), id))
                .replaceWithVoid();
    }

    /**
     * Writes what a step came to and renews the lease, in the transaction of the step.
     *
     * @param changes of columns, from named values
     * @throws LeaseLost (in the result) if the lease has gone to another
     */
    public Uni<Void> advance(Mutiny.Session session, UUID id, UUID owner, String changes, Map<String, ?> values) {
        Mutiny.MutationQuery step = session.createNativeQuery(
                        "update " + table + " set " + changes + ", " + UNTIL + HELD + " and state = '" + state + "'")
                .setParameter("id", id)
                .setParameter("owner", owner);
        values.forEach(step::setParameter);
        return step.executeUpdate().invoke(updated -> refuseLost(updated, id)).replaceWithVoid();
    }

    private void refuseLost(int held, UUID id) {
        if (held == 0) {
            throw new LeaseLost(table, id);
        }
    }

    /**
     * Ends the work on a row; of no effect if the lease has gone to another.
     *
     * @param failure what people are told, null if it did not fail
     */
    public Uni<Void> finish(Mutiny.Session session, UUID id, UUID owner, String state, String failure) {
        Map<String, String> values = new HashMap<>();
        values.put("state", state);
        values.put("failure", failure);
        return release(session, id, owner, "state = :state, failure = :failure, finished_at = now()", values);
    }

    /**
     * Ends the work on a row in a way of its own; of no effect if the lease has gone to another.
     *
     * @param changes of columns, from named values
     */
    public Uni<Void> release(Mutiny.Session session, UUID id, UUID owner, String changes, Map<String, ?> values) {
        Mutiny.MutationQuery end = session.createNativeQuery(
                        "update " + table + " set " + changes + ", lease_owner = null, lease_until = null" + HELD)
                .setParameter("id", id)
                .setParameter("owner", owner);
        values.forEach(end::setParameter);
        return end.executeUpdate().replaceWithVoid();
    }
}
