package dev.guanxi.customer.quality.merge;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerAliases;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Merges as rows. */
@Singleton
final class MergeStore implements CustomerAliases {

    private static final String COLUMNS = """
            select id, version, customer_id, survivor_id, duplicate_id, dealer_id, survivor_version, merged_by, merged_at,
              undone_by, undone_at
            from customer_merge""";

    private final JsonColumns json;

    MergeStore(JsonColumns json) {
        this.json = json;
    }

    /** What is needed to part two customers again. */
    record Before(Customer survivor, Customer duplicate, List<MergeMark> rowsAfter) {}

    @Override
    public Uni<UUID> survivorOf(Mutiny.Session session, UUID oldId) {
        return session.createNativeQuery(
                        "select customer_id from customer_merge where duplicate_id = :id and undone_at is null",
                        UUID.class)
                .setParameter("id", oldId)
                .getSingleResultOrNull();
    }

    @Override
    public Uni<Map<UUID, UUID>> survivorsOf(Mutiny.Session session, UUID dealerId, Collection<UUID> oldIds) {
        return session.createNativeQuery("""
                        select duplicate_id, customer_id from customer_merge
                        where duplicate_id in (:ids) and undone_at is null
                          and dealer_id is not distinct from cast(:dealer as uuid)""", Object[].class)
                .setParameter("ids", oldIds)
                .setParameter("dealer", dealerId)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    Uni<Void> insert(Mutiny.Session session, Merge merge, Customer survivor, Customer duplicate) {
        return session.createNativeQuery("""
                        insert into customer_merge (id, version, customer_id, survivor_id, duplicate_id, dealer_id,
                          survivor_version, survivor_before, duplicate_before, rows_after, merged_by, merged_at)
                        values (:id, 1, :survivor, :survivor, :duplicate, :dealer, :version,
                          cast(cast(:survivorBefore as text) as json), cast(cast(:duplicateBefore as text) as json), '[]',
                          :by, :at)""")
                .setParameter("id", merge.id())
                .setParameter("survivor", merge.survivorId())
                .setParameter("duplicate", merge.duplicateId())
                .setParameter("dealer", merge.dealerId())
                .setParameter("version", merge.survivorVersion())
                .setParameter("survivorBefore", json.write(survivor))
                .setParameter("duplicateBefore", json.write(duplicate))
                .setParameter("by", merge.mergedBy())
                .setParameter("at", merge.mergedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes how the surviving customer stands after the merge. */
    Uni<Void> complete(Mutiny.Session session, UUID id, long survivorVersion, List<MergeMark> rowsAfter) {
        return KeptMerges.OF_CUSTOMERS.complete(session, id, survivorVersion, json.write(rowsAfter));
    }

    /** The merge, null if there is none. */
    Uni<Merge> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(COLUMNS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : merge(row));
    }

    /** The merge, which nobody else undoes meanwhile; null if there is none. */
    Uni<Merge> lock(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(COLUMNS + " where id = :id for update", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : merge(row));
    }

    Uni<Before> before(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("""
                        select cast(survivor_before as text), cast(duplicate_before as text), cast(rows_after as text)
                        from customer_merge where id = :id""", Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(row -> new Before(
                        json.read(row[0], new TypeReference<>() {}),
                        json.read(row[1], new TypeReference<>() {}),
                        json.read(row[2], new TypeReference<>() {})));
    }

    /** One more than the limit of a customer's merges, the newest first. */
    Uni<List<Merge>> ofCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        Conditions where = new Conditions("customer_id = :customer", customerId)
                .and("id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(MergeStore::merge).toList());
    }

    private static Merge merge(Object[] row) {
        return new Merge(
                (UUID) row[0],
                (Long) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (Long) row[6],
                (String) row[7],
                Columns.instant(row[8]),
                (String) row[9],
                Columns.instant(row[10]));
    }
}
