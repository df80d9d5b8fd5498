package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.quality.merge.contact.MergeStatements.noted;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.quality.entry.ComparedContact;
import dev.guanxi.customer.quality.entry.ContactDistinction;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who was told apart from the duplicate, as both read, is told apart from the one that the two are then (C7). */
@Singleton
final class JoinedDistinctions {

    private static final String ASIDE = "contact_distinction aside";
    private static final String CARRIED = "contact_distinction carried";

    private static final String PUT_ASIDE = """
            with gone as (delete from contact_distinction where contact_id = :duplicate or other_id = :duplicate returning *)
            insert into contact_merge_row (merge_id, table_name, content)
            select :merge, '%s', to_jsonb(gone) from gone""".formatted(ASIDE);

    private static final String PUT_ASIDE_OF =
            "select k.contact_id, k.other_id, k.fingerprint from " + noted("contact_distinction", ASIDE);

    /** Decided by whoever decided it of the duplicate. What was decided of the survivor and the same other is put aside too. */
    private static final String CARRY = """
            with carried as (
              select r."contactId" as contact_id, r."otherId" as other_id, r.fingerprint, k.decided_by, k.decided_at
              from json_to_recordset(cast(cast(:rows as text) as json)) as r(
                "contactId" uuid, "otherId" uuid, fingerprint uuid)
              join %1$s on (case when r."contactId" = :survivor then r."otherId" else r."contactId" end)
                = (case when k.contact_id = :duplicate then k.other_id else k.contact_id end)),
            known as (
              insert into contact_merge_row (merge_id, table_name, content)
              select cast(:merge as uuid), '%2$s', to_jsonb(d) from contact_distinction d
              join carried c on c.contact_id = d.contact_id and c.other_id = d.other_id
              union all select cast(:merge as uuid), '%3$s',
                jsonb_build_object('contact_id', contact_id, 'other_id', other_id) from carried)
            insert into contact_distinction (contact_id, other_id, fingerprint, decided_by, decided_at)
            select contact_id, other_id, fingerprint, decided_by, decided_at from carried
            on conflict (contact_id, other_id) do update set fingerprint = excluded.fingerprint,
              decided_by = excluded.decided_by, decided_at = excluded.decided_at""".formatted(noted("contact_distinction", ASIDE), ASIDE, CARRIED);

    private static final String UNCARRY = "delete from contact_distinction d using "
            + noted("contact_distinction", CARRIED)
            + " where d.contact_id = k.contact_id and d.other_id = k.other_id";

    /** Of contacts that are gone meanwhile nothing is put back. */
    private static final String PUT_BACK = """
            insert into contact_distinction select k.* from %s
            where exists (select from contact c where c.id = k.contact_id)
              and exists (select from contact c where c.id = k.other_id) on conflict do nothing""".formatted(noted("contact_distinction", ASIDE));

    private final Contacts contacts;
    private final JsonRows rows;

    JoinedDistinctions(Contacts contacts, JsonRows rows) {
        this.contacts = contacts;
        this.rows = rows;
    }

    Uni<Void> putAside(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(session, merge, List.of(PUT_ASIDE));
    }

    /**
     * Keeps what was put aside, of the merged contact.
     *
     * @param duplicate as it was before
     * @param merged as the survivor is now
     */
    Uni<Void> carry(Mutiny.Session session, ContactMerge merge, Contact duplicate, Contact merged) {
        return putAside(session, merge.id())
                .chain(apart -> contacts.byId(
                                session,
                                apart.stream()
                                        .map(one -> other(one, duplicate.id()))
                                        .toList())
                        .map(others -> carried(apart, others, duplicate, merged)))
                .chain(carried -> carried.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : MergeStatements.bound(session.createNativeQuery(CARRY), CARRY, merge)
                                .setParameter("rows", rows.of(carried))
                                .executeUpdate()
                                .replaceWithVoid());
    }

    private static Uni<List<ContactDistinction>> putAside(Mutiny.Session session, UUID merge) {
        return session.createNativeQuery(PUT_ASIDE_OF, Object[].class)
                .setParameter("merge", merge)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new ContactDistinction((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                        .toList());
    }

    /** What held no more because one of the two reads differently is not carried on. */
    private static List<ContactDistinction> carried(
            List<ContactDistinction> apart, Map<UUID, Contact> others, Contact duplicate, Contact merged) {
        ComparedContact before = ComparedContact.of(duplicate);
        ComparedContact now = ComparedContact.of(merged);
        return others.values().stream()
                .filter(other -> !other.id().equals(merged.id()))
                .map(ComparedContact::of)
                .filter(other -> apart.contains(before.distinction(other)))
                .map(now::distinction)
                .toList();
    }

    private static UUID other(ContactDistinction apart, UUID one) {
        return apart.contactId().equals(one) ? apart.otherId() : apart.contactId();
    }

    Uni<Void> part(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(session, merge, List.of(UNCARRY, PUT_BACK));
    }
}
