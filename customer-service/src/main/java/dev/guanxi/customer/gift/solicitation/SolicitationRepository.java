package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.audit.AuditedKind;
import dev.guanxi.customer.gift.audit.AuditedRecord;
import dev.guanxi.customer.gift.audit.AuditedRecords;
import dev.guanxi.customer.gift.rule.Involved;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
              join gift_solicitation s on s.receiver_id = r.id where m.id = :receiver and s.state <> 'DECIDED'
                and (s.gift_id is null or s.gift_id is distinct from cast(:except as uuid)))""";

    /** A record that was corrected is one of the gift, too: naming another giver later lets nobody decide. */
    private static final String IN_GIFT = """
            with recursive told as (
              select giver, recorded_by, corrects from gift where id = :gift
              union
              select g.giver, g.recorded_by, g.corrects from told join gift g on g.id = told.corrects)
            select giver from told union select recorded_by from told""";

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

    /** What is still to be decided of a gift, locked. */
    Uni<List<SolicitationEntity>> undecidedOf(Mutiny.Session session, UUID giftId) {
        return session.createSelectionQuery(
                        "from GiftSolicitation s where s.giftId = :gift and s.state <> DECIDED order by s.id",
                        SolicitationEntity.class)
                .setParameter("gift", giftId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whose own matter it is: who reported it and, of a gift, who gave and who recorded it. */
    Uni<Involved> involved(Mutiny.Session session, SolicitationEntity solicitation) {
        if (solicitation.giftId == null) {
            return Uni.createFrom().item(new Involved(List.of(solicitation.reportedBy)));
        }
        return session.createNativeQuery(IN_GIFT, String.class)
                .setParameter("gift", solicitation.giftId)
                .getResultList()
                .map(found -> {
                    List<String> people = new ArrayList<>(found);
                    people.add(solicitation.reportedBy);
                    return new Involved(people);
                });
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

    /** Whether something of a receiver, but of the gift that is excepted, is still to be decided on. */
    Uni<Boolean> undecided(Mutiny.Session session, UUID receiverId, UUID except) {
        return session.createNativeQuery(UNDECIDED, Boolean.class)
                .setParameter("receiver", receiverId)
                .setParameter("except", except)
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
        Conditions where = new Conditions()
                .and(filter.status == SolicitationStatus.DECIDED ? "s.state = DECIDED" : "s.state <> DECIDED")
                .and("s.dueAt <= :now", filter.status == SolicitationStatus.OVERDUE ? now : null)
                .and("s.dealerId = :dealer", scope.dealerId())
                .and("s.customerId = :customer", filter.customerId)
                .and(
                        "s.dueAt >= :due and (s.dueAt > :due or s.id > :id)",
                        after,
                        cursor -> cursor.instant(0),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createSelectionQuery(
                        "from GiftSolicitation s where " + where + " order by s.dueAt, s.id limit " + (limit + 1),
                        SolicitationEntity.class))
                .getResultList();
    }

    @Override
    public AuditedKind kind() {
        return AuditedKind.SOLICITATION;
    }

    @Override
    public Uni<List<AuditedRecord>> after(Mutiny.Session session, UUID id, int limit) {
        Conditions where = new Conditions().and("s.id > :after", id);
        return where.bind(session.createSelectionQuery(
                        "from GiftSolicitation s where " + where + " order by s.id limit " + limit,
                        SolicitationEntity.class))
                .getResultList()
                .map(found -> found.stream().map(SolicitationEntity::toAudited).toList());
    }
}
