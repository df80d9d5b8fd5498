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
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps customers. */
@Singleton
final class CustomerRepository {

    private final JsonRows rows;
    private final CustomerAliases aliases;

    CustomerRepository(JsonRows rows, CustomerAliases aliases) {
        this.rows = rows;
        this.aliases = aliases;
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
                .chain(found -> withMerged(session, owner, ours, known));
    }

    /** An id that a customer had here before it was merged (C7) means the one that it was merged into. */
    private Uni<Map<ExternalId, UUID>> withMerged(
            Mutiny.Session session, UUID owner, List<UUID> ours, Map<ExternalId, UUID> known) {
        List<UUID> gone = ours.stream()
                .filter(id -> !known.containsKey(ExternalId.ours(id)))
                .toList();
        return gone.isEmpty()
                ? Uni.createFrom().item(known)
                : aliases.survivorsOf(session, Scope.dealerOf(owner), gone)
                        .invoke(found -> found.forEach((old, survivor) -> known.put(ExternalId.ours(old), survivor)))
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
        return new CustomerQuery(scope, filter, after).most(session, limit + 1).getResultList();
    }
}
