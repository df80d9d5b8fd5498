package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps prospects. */
@Singleton
final class ProspectRepository {

    Uni<ProspectEntity> find(Mutiny.Session session, UUID id) {
        return session.find(ProspectEntity.class, id);
    }

    /** Whose a prospect is. */
    record Owner(UUID customerId, UUID dealerId) {}

    /** The prospect's owner, null if there is no such prospect; the prospect itself is not loaded. */
    Uni<Owner> findOwner(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery(
                        "select p.customerId, p.dealerId from Prospect p where p.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Owner((UUID) row[0], (UUID) row[1]));
    }

    /** Reads a prospect to change it, and makes others wait who want to do the same. */
    Uni<ProspectEntity> findForChange(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery("from Prospect p where p.id = :id", ProspectEntity.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }

    /** A prospect of the customer that somebody still works on, null if there is none. */
    Uni<UUID> findPursued(Mutiny.Session session, UUID customerId) {
        return session.createSelectionQuery(
                        "select p.id from Prospect p where p.customerId = :customer and p.stage in (OPEN, QUALIFIED)"
                                + " order by p.capturedAt desc limit 1",
                        UUID.class)
                .setParameter("customer", customerId)
                .getSingleResultOrNull();
    }

    /** The longest known customer of ours with that name, whatever its capitals; null if there is none. */
    Uni<UUID> findNamesake(Mutiny.Session session, String name) {
        return session.createNativeQuery("""
                        select id from customer where lower(name) = lower(:name) and dealer_id is null
                        order by id limit 1""", UUID.class)
                .setParameter("name", name)
                .getSingleResultOrNull();
    }

    /** All captures of these customers. */
    Uni<List<ProspectEntity>> ofCustomers(Mutiny.Session session, Collection<UUID> customerIds) {
        return session.createSelectionQuery("from Prospect p where p.customerId in :customers", ProspectEntity.class)
                .setParameter("customers", customerIds)
                .getResultList();
    }

    /** Whether the customer is pursued, or was captured because of the case. */
    Uni<Boolean> isCapturedOrPursued(Mutiny.Session session, UUID customerId, UUID exitCaseId) {
        return session.createSelectionQuery(
                        "select count(p) from Prospect p where p.exitCaseId = :exitCase"
                                + " or (p.customerId = :customer and p.stage in (OPEN, QUALIFIED))",
                        Long.class)
                .setParameter("customer", customerId)
                .setParameter("exitCase", exitCaseId)
                .getSingleResult()
                .map(found -> found > 0);
    }

    /** One more prospect than the limit, the newest first. */
    Uni<List<ProspectEntity>> list(
            Mutiny.Session session, Scope scope, ProspectFilter filter, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("p.dealerId = :dealer", scope.dealerId())
                .and("p.source = :source", filter.source)
                .and("p.stage = :stage", filter.stage)
                .and("p.customerId = :customer", filter.customerId)
                .and("p.id < :after", after, cursor -> cursor.uuid(0));
        return page(session, where, "p.id desc", limit);
    }

    /** One more than the limit of the prospects whose follow-up is due before a time, the longest due first. */
    Uni<List<ProspectEntity>> due(
            Mutiny.Session session, Scope scope, Instant before, ProspectSource source, Cursor after, int limit) {
        Conditions where = new Conditions("p.followUpDueAt < :before", before)
                .and("p.dealerId = :dealer", scope.dealerId())
                .and("p.source = :source", source)
                .and(
                        "(p.followUpDueAt, p.id) > (:time, :after)",
                        after,
                        cursor -> cursor.instant(0),
                        cursor -> cursor.uuid(1));
        return page(session, where, "p.followUpDueAt, p.id", limit);
    }

    private static Uni<List<ProspectEntity>> page(Mutiny.Session session, Conditions where, String order, int limit) {
        return where.bind(session.createSelectionQuery(
                        "from Prospect p where " + where + " order by " + order + " limit " + (limit + 1),
                        ProspectEntity.class))
                .getResultList();
    }
}
