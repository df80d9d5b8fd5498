package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps assignments; those that are over stay as history. */
@Singleton
final class AssignmentStore {

    private static final String SELECT = """
            select id, version, customer_id, function, employee, dealer_id, from_at, until_at, reason, assigned_by,
                   handover_id from account_assignment\s""";

    private static final String DUTY = "function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER')";

    private static final String INSERT = """
            insert into account_assignment (id, version, customer_id, function, employee, dealer_id, from_at, until_at,
                                            reason, assigned_by, handover_id)
            select id, version, "customerId", function, employee, "dealerId", "from", until, reason, "assignedBy",
                   "handoverId"
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, version bigint, "customerId" uuid, function text, employee text, "dealerId" uuid,
              "from" timestamptz, until timestamptz, reason text, "assignedBy" text, "handoverId" uuid)
            on conflict (id) do nothing""";

    private final JsonRows rows;

    AssignmentStore(JsonRows rows) {
        this.rows = rows;
    }

    /** How many had a free id; the others are not written. */
    Uni<Integer> insert(Mutiny.Session session, List<AccountAssignment> assignments) {
        return session.createNativeQuery(INSERT)
                .setParameter("rows", rows.of(assignments))
                .executeUpdate();
    }

    /** Ends assignments, or opens their ends if the time is null. */
    Uni<Void> end(Mutiny.Session session, List<UUID> ids, Instant until) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // A handover under way does not end before it began what was assigned while it waited.
        String when = until == null ? "null" : "greatest(from_at, :until)";
        var update = session.createNativeQuery("update account_assignment set version = version + 1, until_at = " + when
                        + " where id in (:ids)")
                .setParameter("ids", ids);
        if (until != null) {
            update.setParameter("until", until);
        }
        return update.executeUpdate().replaceWithVoid();
    }

    /**
     * Makes others wait who want to assign to the same customers. Whoever assigns does this first, in order of id, so that
     * nobody waits in a circle.
     */
    Uni<Void> lock(Mutiny.Session session, Collection<UUID> customerIds) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(
                        "select id from customer where id in (:ids) order by id for no key update", UUID.class)
                .setParameter("ids", customerIds)
                .getResultList()
                .replaceWithVoid();
    }

    /** The assignment, null if there is none. */
    Uni<AccountAssignment> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : assignment(row));
    }

    /** Those of a customer that are not over, the longest-standing first. */
    Uni<AccountTeam> team(Mutiny.Session session, UUID customerId, Instant now) {
        return session.createNativeQuery(
                        SELECT + "where customer_id = :customerId and (until_at is null or until_at > :now)"
                                + " order by from_at, id",
                        Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("now", now)
                .getResultList()
                .map(found -> new AccountTeam(assignments(found)));
    }

    /** One more than the limit of a customer's assignments, those that began last first. */
    Uni<List<AccountAssignment>> history(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        Conditions where = new Conditions("customer_id = :customerId", customerId)
                .and("(from_at, id) < (:time, :id)", after, cursor -> cursor.instant(0), cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by from_at desc, id desc limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(AssignmentStore::assignments);
    }

    /** At most so many of a manager's present accounts, of all customers who were not erased, or of these. */
    Uni<List<AccountAssignment>> managedBy(
            Mutiny.Session session, String manager, Collection<UUID> customerIds, int limit) {
        Conditions accounts =
                new Conditions().and("function = 'ACCOUNT_MANAGER'").and("until_at is null");
        return heldBy(session, manager, accounts, customerIds, limit);
    }

    /** At most so many of what an employee does in support teams, of all customers or of these. */
    Uni<List<AccountAssignment>> dutiesOf(
            Mutiny.Session session, String employee, Collection<UUID> customerIds, Instant now, int limit) {
        Conditions duties = new Conditions().and(DUTY).and("(until_at is null or until_at > :now)", now);
        return heldBy(session, employee, duties, customerIds, limit);
    }

    private static Uni<List<AccountAssignment>> heldBy(
            Mutiny.Session session, String employee, Conditions which, Collection<UUID> customerIds, int limit) {
        if (customerIds != null && customerIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Conditions where = which.and("employee_key(employee) = :employee", EmployeeKey.of(employee))
                .and("customer_id in (:customers)", customerIds);
        if (customerIds == null) {
            where.and("not exists (select from erased_person e where e.id = customer_id)");
        }
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by customer_id limit " + limit, Object[].class))
                .getResultList()
                .map(AssignmentStore::assignments);
    }

    private static List<AccountAssignment> assignments(List<Object[]> found) {
        return found.stream().map(AssignmentStore::assignment).toList();
    }

    private static AccountAssignment assignment(Object[] row) {
        return new AccountAssignment(
                (UUID) row[0],
                (Long) row[1],
                (UUID) row[2],
                AccountFunction.valueOf((String) row[3]),
                (String) row[4],
                (UUID) row[5],
                Columns.instant(row[6]),
                Columns.instant(row[7]),
                (String) row[8],
                (String) row[9],
                (UUID) row[10]);
    }
}
