package dev.guanxi.customer.quality.merge;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets receivers of gifts count as one who received at both customers, so that a merge gives nobody a second allowance: the
 * only ones of a name on either side, and those whose contacts share a telephone number or an e-mail address. Receivers
 * that were told apart at one customer stay apart by their names.
 */
@Singleton
final class MergedReceivers {

    private static final String LABEL = "gift_receiver same";

    /** A receiver with a contact stands for the others, so that the contact is found. */
    private static final String JOIN = """
            with recursive member as (
              select r.id, r.name_key, r.contact_id, r.public_official, coalesce(r.same_as, r.id) as person,
                m.merge_id is not null as moved
              from gift_receiver r left join customer_merge_row m
                on m.merge_id = :merge and m.table_name = 'gift_receiver' and m.content ->> 'id' = cast(r.id as text)
              where r.customer_id = :survivor),
            pair as (
              select (array_agg(distinct person) filter (where not moved))[1] as own,
                (array_agg(distinct person) filter (where moved))[1] as other
              from member group by name_key
              having count(distinct person) filter (where moved) = 1
                and count(distinct person) filter (where not moved) = 1
              union
              select o.person, n.person from member o
                join contact_match_key ok on ok.contact_id = o.contact_id
                join contact_match_key nk on nk.key = ok.key and nk.customer_id = ok.customer_id
                join member n on n.contact_id = nk.contact_id and n.moved
              where not o.moved),
            edge as (select own as person, other from pair union select other, own from pair),
            reach as (
              select person, other from edge
              union select reach.person, edge.other from reach join edge on edge.person = reach.other),
            part as (select person, (array_agg(other order by other))[1] as whole from reach group by person),
            standing as (
              select m.id, first_value(m.id) over (
                  partition by p.whole order by m.contact_id is null, m.moved, m.id) as first,
                bool_or(m.public_official) over (partition by p.whole) as official
              from member m join part p on p.person = m.person),
            noted as (
              insert into customer_merge_row (merge_id, table_name, content)
              select :merge, '%1$s', jsonb_build_object(
                'id', r.id, 'same_as', r.same_as, 'public_official', r.public_official)
              from gift_receiver r join standing s on s.id = r.id)
            update gift_receiver r set same_as = nullif(s.first, r.id), public_official = s.official
            from standing s where s.id = r.id""".formatted(LABEL);

    private static final String PART = """
            update gift_receiver r set same_as = k.same_as, public_official = k.public_official
            from customer_merge_row m, jsonb_populate_record(cast(null as gift_receiver), m.content) k
            where m.merge_id = :merge and m.table_name = '%1$s' and k.id = r.id""".formatted(LABEL);

    /** The duplicate's receivers have moved; each change is noted. */
    Uni<Void> join(Mutiny.Session session, UUID merge, UUID survivor) {
        return session.createNativeQuery(JOIN)
                .setParameter("merge", merge)
                .setParameter("survivor", survivor)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Makes them those that they were before the merge. */
    Uni<Void> part(Mutiny.Session session, UUID merge) {
        return session.createNativeQuery(PART)
                .setParameter("merge", merge)
                .executeUpdate()
                .replaceWithVoid();
    }
}
