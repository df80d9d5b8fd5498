package dev.guanxi.customer.gift;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.audit.AuditedKind;
import dev.guanxi.customer.gift.audit.AuditedRecord;
import dev.guanxi.customer.gift.audit.AuditedRecords;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads gifts. */
@Singleton
final class GiftRepository implements AuditedRecords {

    /** Where a gift belongs, read before its locks are taken. */
    record Place(UUID customerId, UUID dealerId, UUID giverOwner, String giver) {}

    Uni<GiftEntity> find(Mutiny.Session session, UUID id) {
        return session.find(GiftEntity.class, id);
    }

    /** Null if there is no such gift. Does not read the gift itself, which may change until it is locked. */
    Uni<Place> place(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(
                        "select customer_id, dealer_id, giver_owner, giver from gift where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row ->
                        row == null ? null : new Place((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3]));
    }

    /** Reads a gift to change it, and makes others wait who want to do the same. */
    Uni<GiftEntity> findForChange(Mutiny.Session session, UUID id) {
        return session.createSelectionQuery("from Gift g where g.id = :id", GiftEntity.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }

    /** One more than the limit, the newest first. */
    Uni<List<GiftEntity>> list(Mutiny.Session session, Scope scope, GiftFilter filter, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("g.dealerId = :dealerId", scope.dealerId())
                .and("g.customerId = :customerId", filter.customerId)
                .and("g.receiverId = :receiverId", filter.receiverId)
                .and("g.giverKey = :giver", filter.giver, EmployeeKey::of)
                .and("g.giverOwner = :giverOwner", filter.giver, giver -> scope.owner())
                .and("g.state = :state", filter.state)
                .and("g.id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createSelectionQuery(
                        "from Gift g where " + where + " order by g.id desc limit " + (limit + 1), GiftEntity.class))
                .getResultList();
    }

    @Override
    public AuditedKind kind() {
        return AuditedKind.GIFT;
    }

    @Override
    public Uni<List<AuditedRecord>> after(Mutiny.Session session, UUID id, int limit) {
        Conditions where = new Conditions().and("g.id > :after", id);
        return where.bind(session.createSelectionQuery(
                        "from Gift g where " + where + " order by g.id limit " + limit, GiftEntity.class))
                .getResultList()
                .map(found -> found.stream().map(GiftEntity::toAudited).toList());
    }
}
