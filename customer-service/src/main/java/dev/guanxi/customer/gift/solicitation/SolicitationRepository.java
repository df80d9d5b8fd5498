package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.audit.AuditedKind;
import dev.guanxi.customer.gift.audit.AuditedRecord;
import dev.guanxi.customer.gift.audit.AuditedRecords;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads solicitations. */
@Singleton
final class SolicitationRepository implements AuditedRecords {

    /** Another instance that works on the same ones is passed over, not waited for. */
    private static final String PAST_MANAGERS_DEADLINE = """
            select id from gift_solicitation where state = 'WITH_MANAGER' and due_at <= :now
            order by due_at limit :limit for update skip locked""";

    private static final String UNDECIDED = """
            select exists (select 1 from gift_receiver m join gift_receiver r
              on r.customer_id = m.customer_id and coalesce(r.same_as, r.id) = coalesce(m.same_as, m.id)
              join gift_solicitation s on s.receiver_id = r.id where m.id = :receiver and s.state <> 'DECIDED')""";

    Uni<SolicitationEntity> find(Mutiny.Session session, UUID id) {
        return session.find(SolicitationEntity.class, id);
    }

    /** Reads solicitations to change them, locked in order of id. */
    Uni<List<SolicitationEntity>> findForChange(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from GiftSolicitation s where s.id in :ids order by s.id", SolicitationEntity.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Some of those that managers left undecided, locked. */
    Uni<List<SolicitationEntity>> pastManagersDeadline(Mutiny.Session session, Instant now, int limit) {
        return session.createNativeQuery(PAST_MANAGERS_DEADLINE, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.<SolicitationEntity>of())
                        : findForChange(session, ids));
    }

    /** Whether a receiver's asking is still to be decided on. */
    Uni<Boolean> undecided(Mutiny.Session session, UUID receiverId) {
        return session.createNativeQuery(UNDECIDED, Boolean.class)
                .setParameter("receiver", receiverId)
                .getSingleResult();
    }

    /** Those of the receivers whose asking is still to be decided on. */
    Uni<Set<UUID>> undecidedAmong(Mutiny.Session session, Set<UUID> receiverIds) {
        return session.createNativeQuery(
                        "select distinct coalesce(r.same_as, r.id) from gift_receiver r"
                                + " join gift_solicitation s on s.receiver_id = r.id"
                                + " where (r.id in (:receivers) or r.same_as in (:receivers)) and s.state <> 'DECIDED'",
                        UUID.class)
                .setParameter("receivers", receiverIds)
                .getResultList()
                .map(Set::copyOf);
    }

    /** One more than the limit, those due first first. */
    Uni<List<SolicitationEntity>> list(
            Mutiny.Session session, Scope scope, SolicitationFilter filter, Instant now, Cursor after, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("from GiftSolicitation s where s.state ")
                .append(filter.status == SolicitationStatus.DECIDED ? "= DECIDED" : "<> DECIDED");
        narrow(where, values, "s.dueAt <= :now", "now", filter.status == SolicitationStatus.OVERDUE ? now : null);
        narrow(where, values, "s.dealerId = :dealer", "dealer", scope.dealerId());
        narrow(where, values, "s.customerId = :customer", "customer", filter.customerId);
        if (after != null) {
            where.append(" and s.dueAt >= :due and (s.dueAt > :due or s.id > :id)");
            values.put("due", after.instant(0));
            values.put("id", after.uuid(1));
        }
        where.append(" order by s.dueAt, s.id limit ").append(limit + 1);
        var query = session.createSelectionQuery(where.toString(), SolicitationEntity.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    @Override
    public AuditedKind kind() {
        return AuditedKind.SOLICITATION;
    }

    @Override
    public Uni<List<AuditedRecord>> after(Mutiny.Session session, UUID id, int limit) {
        var query = session.createSelectionQuery(
                "from GiftSolicitation s" + (id == null ? "" : " where s.id > :after") + " order by s.id limit "
                        + limit,
                SolicitationEntity.class);
        if (id != null) {
            query.setParameter("after", id);
        }
        return query.getResultList()
                .map(found -> found.stream().map(SolicitationEntity::toAudited).toList());
    }
}
