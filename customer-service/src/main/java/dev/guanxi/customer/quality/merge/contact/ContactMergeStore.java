package dev.guanxi.customer.quality.merge.contact;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactAliases;
import dev.guanxi.customer.quality.merge.KeptMerges;
import dev.guanxi.customer.quality.merge.MergeMark;
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

/** Merges of contacts as rows. Whose they are follows from the contact. */
@Singleton
final class ContactMergeStore implements ContactAliases {

    private static final String COLUMNS = """
            select m.id, m.version, k.customer_id, m.contact_id, m.survivor_id, m.duplicate_id, u.dealer_id,
              m.survivor_version, m.merged_by, m.merged_at, m.undone_by, m.undone_at
            from contact_merge m join contact k on k.id = m.contact_id join customer u on u.id = k.customer_id""";

    private final JsonColumns json;

    ContactMergeStore(JsonColumns json) {
        this.json = json;
    }

    /** What is needed to part two contacts again. */
    record Before(Contact survivor, Contact duplicate, List<MergeMark> rowsAfter) {}

    @Override
    public Uni<Map<UUID, UUID>> survivorsOf(Mutiny.Session session, Collection<UUID> oldIds) {
        return session.createNativeQuery("""
                        select duplicate_id, contact_id from contact_merge
                        where duplicate_id in (:ids) and undone_at is null""", Object[].class)
                .setParameter("ids", oldIds)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    Uni<Void> insert(Mutiny.Session session, ContactMerge merge, Contact survivor, Contact duplicate) {
        return session.createNativeQuery("""
                        insert into contact_merge (id, version, contact_id, survivor_id, duplicate_id, survivor_version,
                          survivor_before, duplicate_before, rows_after, merged_by, merged_at)
                        values (:id, 1, :survivor, :survivor, :duplicate, :version,
                          cast(cast(:survivorBefore as text) as json), cast(cast(:duplicateBefore as text) as json), '[]',
                          :by, :at)""")
                .setParameter("id", merge.id())
                .setParameter("survivor", merge.survivorId())
                .setParameter("duplicate", merge.duplicateId())
                .setParameter("version", merge.survivorVersion())
                .setParameter("survivorBefore", json.write(survivor))
                .setParameter("duplicateBefore", json.write(duplicate))
                .setParameter("by", merge.mergedBy())
                .setParameter("at", merge.mergedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes how the surviving contact stands after the merge. */
    Uni<Void> complete(Mutiny.Session session, UUID id, long survivorVersion, List<MergeMark> rowsAfter) {
        return KeptMerges.OF_CONTACTS.complete(session, id, survivorVersion, json.write(rowsAfter));
    }

    /** The merge, null if there is none. */
    Uni<ContactMerge> find(Mutiny.Session session, UUID id) {
        return find(session, id, "");
    }

    /** The merge, which nobody else undoes meanwhile; null if there is none. */
    Uni<ContactMerge> lock(Mutiny.Session session, UUID id) {
        return find(session, id, " for update of m");
    }

    private static Uni<ContactMerge> find(Mutiny.Session session, UUID id, String lock) {
        return session.createNativeQuery(COLUMNS + " where m.id = :id" + lock, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : merge(row));
    }

    Uni<Before> before(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("""
                        select cast(survivor_before as text), cast(duplicate_before as text), cast(rows_after as text)
                        from contact_merge where id = :id""", Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(row -> new Before(
                        json.read(row[0], Contact.class),
                        json.read(row[1], Contact.class),
                        json.read(row[2], new TypeReference<>() {})));
    }

    /** One more than the limit of a contact's merges, the newest first. */
    Uni<List<ContactMerge>> ofContact(Mutiny.Session session, UUID contactId, Cursor after, int limit) {
        Conditions where = new Conditions("m.contact_id = :contact", contactId)
                .and("m.id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by m.id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(ContactMergeStore::merge).toList());
    }

    private static ContactMerge merge(Object[] row) {
        return new ContactMerge(
                (UUID) row[0],
                (Long) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (UUID) row[6],
                (Long) row[7],
                (String) row[8],
                Columns.instant(row[9]),
                (String) row[10],
                Columns.instant(row[11]));
    }
}
