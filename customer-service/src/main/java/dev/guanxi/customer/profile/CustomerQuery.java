package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The question for a page of customers. What others decide of a customer is joined, at most one row each, and read in the
 * list's order: so each filter has an index of its own that leads from one page to the next.
 */
final class CustomerQuery {

    /** What is shorter is found by the index of letters. */
    private static final int TRIGRAM = 3;

    private static final String LETTERS =
            "cast(sql('(string_to_array(?, null) @> string_to_array(?, null))', lower(d.name), :letters) as Boolean)"
                    + " = true";

    private static final String MANAGED = " join ManagedAccount m on m.customerId = d.id and m.duty = 'ACCOUNT_MANAGER'"
            + " and m.untilAt is null and m.employeeKey = :accountManager";

    private static final String LEVEL = " join SetLevel l on l.customerId = d.id and l.level = :level and l.id = ("
            + "select n.id from SetLevel n where n.customerId = l.customerId order by n.since desc, n.id desc limit 1)";

    private static final String TIER = " join CurrentTier t on t.customerId = d.id and t.tier = :tier";

    private final StringBuilder joins = new StringBuilder();
    private final Conditions where = new Conditions();
    private final UUID after;

    /** Customers within the scope that the filter leaves, after the cursor. */
    CustomerQuery(Scope scope, CustomerFilter filter, Cursor after) {
        this.after = after == null ? null : after.uuid(0);
        goOn("d.id");
        join(
                MANAGED,
                "m",
                "accountManager",
                filter.accountManager == null ? null : EmployeeKey.of(filter.accountManager));
        join(LEVEL, "l", "level", filter.level);
        join(TIER, "t", "tier", filter.tier);
        if (filter.tier != null && (filter.dealerId != null || scope.dealerId() != null)) {
            where.and("t.dealerId = d.dealerId");
        }
        where.and("d.dealerId = :dealerId", filter.dealerId)
                .and("d.dealerId = :scope", scope.dealerId())
                .and("d.kind = :kind", filter.kind)
                .and("d.origin = :origin", filter.origin)
                .and("d.position = :position", filter.position)
                .and("d.state = :state", filter.state)
                .and("d.country = :country", filter.country);
        if (filter.q != null) {
            named(filter.q.toLowerCase(Locale.ROOT));
        }
    }

    /** In order of registration, with their external ids. */
    Mutiny.SelectionQuery<CustomerEntity> most(Mutiny.Session session, int limit) {
        String ids = "select d.id from Customer d" + joins + " where " + where + " order by d.id limit " + limit;
        return where.bind(session.createSelectionQuery(
                "from Customer c left join fetch c.externalIds where c.id in (" + ids + ") order by c.id",
                CustomerEntity.class));
    }

    private void join(String join, String alias, String name, Object value) {
        if (value != null) {
            joins.append(join);
            where.with(name, value);
            goOn(alias + ".customerId");
        }
    }

    /** Said of every table that is joined: that ids are equal does not tell PostgreSQL where to go on in the other. */
    private void goOn(String id) {
        where.and(id + " > :after", after);
    }

    private void named(String part) {
        where.and("lower(d.name) like :q escape '\\'", "%" + escaped(part) + "%");
        if (part.length() < TRIGRAM) {
            where.and(LETTERS, part);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
