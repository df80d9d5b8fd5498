package dev.guanxi.customer.quality.merge;

import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets receivers of gifts count as one who received at both customers, so that a merge gives nobody a second allowance: the
 * only ones of a name on either side, and those whose contacts share a telephone number or an e-mail address. Contacts that
 * never received anything are joined likewise, as receivers from then on, where a name, an e-mail address or a mobile number
 * is one person's alone on either side. Receivers that were told apart at one customer stay apart by their names.
 */
@Singleton
final class MergedReceivers {

    private static final String LABEL = "gift_receiver same";
    private static final String MADE = "gift_receiver made";

    /**
     * A mark tells a person from all others of its side. A receiver with a contact stands for the others, so that the contact
     * is found; a receiver without one, and the only contact with its name, are one by that name.
     */
    private static final String JOIN = """
            with recursive fresh as (
              select * from json_to_recordset(cast(cast(:contacts as text) as json)) as c(
                id uuid, "contactId" uuid, name text, "nameKey" text, moved boolean)),
            member as (
              select r.id, r.name_key, r.contact_id, r.public_official, coalesce(r.same_as, r.id) as person,
                m.merge_id is not null as moved, true as received
              from gift_receiver r left join customer_merge_row m
                on m.merge_id = :merge and m.table_name = 'gift_receiver' and m.content ->> 'id' = cast(r.id as text)
              where r.customer_id = :survivor
              union all select id, "nameKey", "contactId", false, id, moved, false from fresh),
            mark as (
              select 'receiver ' || name_key as mark, person, moved from member where received
              union select 'named ' || name_key, person, moved from member m
                where contact_id is not null or not exists (
                  select from member c where c.name_key = m.name_key and c.moved = m.moved and c.contact_id is not null)
              union select 'reached ' || k.key, person, moved
                from member join contact_match_key k using (contact_id) where k.kind <> 'LINE'),
            pair as (
              select (array_agg(distinct person) filter (where not moved))[1] as own,
                (array_agg(distinct person) filter (where moved))[1] as other
              from mark group by mark
              having count(distinct person) filter (where moved) = 1
                and count(distinct person) filter (where not moved) = 1
              union
              select o.person, n.person from member o
                join contact_match_key ok on ok.contact_id = o.contact_id
                join contact_match_key nk on nk.key = ok.key and nk.customer_id = ok.customer_id
                join member n on n.contact_id = nk.contact_id and n.moved and n.received
              where not o.moved and o.received),
            edge as (select own as person, other from pair union select other, own from pair),
            reach as (
              select person, other from edge
              union select reach.person, edge.other from reach join edge on edge.person = reach.other),
            part as (select person, (array_agg(other order by other))[1] as whole from reach group by person),
            standing as (
              select m.id, m.received, first_value(m.id) over (
                  partition by p.whole order by m.contact_id is null, not m.received, m.moved, m.id) as first,
                bool_or(m.public_official) over (partition by p.whole) as official
              from member m join part p on p.person = m.person),
            noted as (
              insert into customer_merge_row (merge_id, table_name, content)
              select cast(:merge as uuid), '%1$s', jsonb_build_object(
                'id', r.id, 'same_as', r.same_as, 'public_official', r.public_official, 'official', s.official)
              from gift_receiver r join standing s on s.id = r.id
              union all select cast(:merge as uuid), '%2$s', jsonb_build_object('id', id, 'official', official)
                from standing where not received),
            made as (
              insert into gift_receiver (id, customer_id, name, name_key, contact_id, public_official, same_as)
              select s.id, :survivor, f.name, f."nameKey", f."contactId", s.official, nullif(s.first, s.id)
              from standing s join fresh f on f.id = s.id)
            update gift_receiver r set same_as = nullif(s.first, r.id), public_official = s.official
            from standing s where s.id = r.id""".formatted(LABEL, MADE);

    /** Who came to be an official after the merge is one at either. Earlier merges did not note who was one with it. */
    private static final String PART = """
            update gift_receiver r set same_as = k.same_as, public_official = k.public_official
              or r.public_official and not coalesce(cast(m.content ->> 'official' as boolean), true)
            from customer_merge_row m, jsonb_populate_record(cast(null as gift_receiver), m.content) k
            where m.merge_id = :merge and m.table_name = '%1$s' and k.id = r.id""".formatted(LABEL);

    private static final String OFFICIALS = """
            select count(*) from gift_receiver r join customer_merge_row m on r.id = cast(m.content ->> 'id' as uuid)
            where m.merge_id = :merge and m.table_name = '%1$s'
              and r.public_official and not cast(m.content ->> 'official' as boolean)""".formatted(MADE);

    private static final String UNMAKE = """
            delete from gift_receiver r using customer_merge_row m
            where m.merge_id = :merge and m.table_name = '%1$s' and r.id = cast(m.content ->> 'id' as uuid)""".formatted(MADE);

    private final UnmetContacts contacts;
    private final JsonRows rows;

    MergedReceivers(UnmetContacts contacts, JsonRows rows) {
        this.contacts = contacts;
        this.rows = rows;
    }

    /** The duplicate's receivers and contacts have moved; each change is noted. */
    Uni<Void> join(Mutiny.Session session, UUID merge, UUID survivor) {
        return contacts.of(session, merge, survivor)
                .chain(unmet -> session.createNativeQuery(JOIN)
                        .setParameter("contacts", rows.of(unmet))
                        .setParameter("merge", merge)
                        .setParameter("survivor", survivor)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** How many of those whom the merge made receivers came to be public officials since; parting would forget it. */
    Uni<Long> officialsSince(Mutiny.Session session, UUID merge) {
        return session.createNativeQuery(OFFICIALS, Long.class)
                .setParameter("merge", merge)
                .getSingleResult();
    }

    /** Makes them those that they were before the merge, with what is known of officials since. */
    Uni<Void> part(Mutiny.Session session, UUID merge) {
        return session.createNativeQuery(PART)
                .setParameter("merge", merge)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(UNMAKE)
                        .setParameter("merge", merge)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
