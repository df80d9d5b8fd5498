package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps customers. */
@Singleton
final class CustomerRepository {

    /** What is shorter is found by the index of letters. */
    private static final int TRIGRAM = 3;

    private static final String LETTERS =
            " and cast(sql('(string_to_array(?, null) @> string_to_array(?, null))', lower(d.name), :letters) as Boolean)"
                    + " = true";

    private final JsonRows rows;

    CustomerRepository(JsonRows rows) {
        this.rows = rows;
    }

    Uni<CustomerEntity> find(Mutiny.Session session, UUID id) {
        return session.find(CustomerEntity.class, id);
    }

    /** Reads a customer to change it, and makes others wait who want to do the same. */
    Uni<CustomerEntity> findForChange(Mutiny.Session session, UUID id) {
        return findAllForChange(session, List.of(id)).map(found -> found.isEmpty() ? null : found.get(0));
    }

    /**
     * Ids of the customers that an owner knows under these external ids; unknown ones are absent. Lateral, because a plan
     * made while the table was small would go on reading all of it for each request.
     */
    Uni<Map<ExternalId, UUID>> idsOf(Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery("""
                        select e.*
                        from json_to_recordset(cast(cast(:rows as text) as json)) as w(system text, id text)
                        cross join lateral (
                          select system, external_id, customer_id from customer_external_id
                          where owner = :owner and system = w.system and external_id = w.id limit 1) e""", Object[].class)
                .setParameter("owner", owner)
                .setParameter("rows", rows.of(externalIds))
                .getResultList()
                .map(CustomerRepository::byExternalId)
                .chain(known -> withOurIds(session, owner, externalIds, known));
    }

    /** Adds customers that are named by the ids they have here; an id that another system calls so goes before. */
    private Uni<Map<ExternalId, UUID>> withOurIds(
            Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds, Map<ExternalId, UUID> known) {
        List<UUID> ours = externalIds.stream()
                .filter(one -> !known.containsKey(one))
                .flatMap(one -> one.ourId().stream())
                .toList();
        if (ours.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return session.createSelectionQuery(
                        "select c.id from Customer c where c.id in :ids and c.dealerId is not distinct from :dealer",
                        UUID.class)
                .setParameter("ids", ours)
                .setParameter("dealer", Scope.dealerOf(owner))
                .getResultList()
                .invoke(found -> found.forEach(id -> known.put(ExternalId.ours(id), id)))
                .replaceWith(known);
    }

    Uni<List<CustomerEntity>> findAll(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from Customer c left join fetch c.externalIds where c.id in :ids", CustomerEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Reads customers to change them, locked in order of id. */
    Uni<List<CustomerEntity>> findAllForChange(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery("from Customer c where c.id in :ids order by c.id", CustomerEntity.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of the customers that are potential, locked in order of id. */
    Uni<List<CustomerEntity>> findPotential(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from Customer c where c.id in :ids and c.state = POTENTIAL order by c.id",
                        CustomerEntity.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static Map<ExternalId, UUID> byExternalId(List<Object[]> rows) {
        Map<ExternalId, UUID> ids = new HashMap<>();
        rows.forEach(row -> ids.put(new ExternalId((String) row[0], (String) row[1]), (UUID) row[2]));
        return ids;
    }

    /** One more customer than the limit, in order of registration. */
    Uni<List<CustomerEntity>> list(
            Mutiny.Session session, Scope scope, CustomerFilter filter, Cursor after, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("from Customer c left join fetch c.externalIds where c.id in (")
                .append("select d.id from Customer d where 1 = 1");
        narrow(where, values, scope, filter);
        if (after != null) {
            where.append(" and d.id > :after");
            values.put("after", after.uuid(0));
        }
        where.append(" order by d.id limit ").append(limit + 1).append(") order by c.id");
        var query = session.createSelectionQuery(where.toString(), CustomerEntity.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void narrow(StringBuilder where, Map<String, Object> values, Scope scope, CustomerFilter filter) {
        equal(where, values, "dealerId", filter.dealerId);
        if (scope.dealerId() != null) {
            where.append(" and d.dealerId = :scope");
            values.put("scope", scope.dealerId());
        }
        equal(where, values, "kind", filter.kind);
        equal(where, values, "origin", filter.origin);
        equal(where, values, "position", filter.position);
        equal(where, values, "state", filter.state);
        equal(where, values, "country", filter.country);
        if (filter.q != null) {
            named(where, values, filter.q.toLowerCase(Locale.ROOT));
        }
    }

    private static void named(StringBuilder where, Map<String, Object> values, String part) {
        where.append(" and lower(d.name) like :q escape '\\'");
        values.put("q", "%" + escaped(part) + "%");
        if (part.length() < TRIGRAM) {
            where.append(LETTERS);
            values.put("letters", part);
        }
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String property, Object value) {
        if (value != null) {
            where.append(" and d.").append(property).append(" = :").append(property);
            values.put(property, value);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
