package dev.guanxi.customer.gift;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.audit.AuditedKind;
import dev.guanxi.customer.gift.audit.AuditedRecord;
import dev.guanxi.customer.gift.audit.AuditedRecords;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("from Gift g where 1 = 1");
        equal(where, values, "dealerId", scope.dealerId());
        equal(where, values, "customerId", filter.customerId);
        equal(where, values, "receiverId", filter.receiverId);
        equal(where, values, "giver", filter.giver);
        equal(where, values, "giverOwner", filter.giver == null ? null : scope.owner());
        equal(where, values, "state", filter.state);
        if (after != null) {
            where.append(" and g.id < :after");
            values.put("after", after.uuid(0));
        }
        where.append(" order by g.id desc limit ").append(limit + 1);
        var query = session.createSelectionQuery(where.toString(), GiftEntity.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String property, Object value) {
        if (value != null) {
            where.append(" and g.").append(property).append(" = :").append(property);
            values.put(property, value);
        }
    }

    @Override
    public AuditedKind kind() {
        return AuditedKind.GIFT;
    }

    @Override
    public Uni<List<AuditedRecord>> after(Mutiny.Session session, UUID id, int limit) {
        var query = session.createSelectionQuery(
                "from Gift g" + (id == null ? "" : " where g.id > :after") + " order by g.id limit " + limit,
                GiftEntity.class);
        if (id != null) {
            query.setParameter("after", id);
        }
        return query.getResultList()
                .map(found -> found.stream().map(GiftEntity::toAudited).toList());
    }
}
