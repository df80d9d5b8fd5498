package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.NameKey;
import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.receiver.ReceiverData;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.quality.merge.MergeRefusals;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets what two contacts received as two count as one person's (C12), so that a merge gives nobody a second allowance: those who
 * received as one of them, and those who are found by one of their names. What they were called stays known: who has no receiver
 * of such a name gets one.
 */
@Singleton
final class JoinedReceivers {

    private static final String LABEL = "gift_receiver same";
    private static final String MADE = "gift_receiver made";

    /** Of the rows one stands for the others, so that the contact is found. */
    private static final String JOIN = """
            with person as (
              select coalesce(same_as, id) as id from gift_receiver where customer_id = :customer
                and (contact_id in (:survivor, :duplicate) or id = any (cast(cast(:found as text) as uuid[])))),
            standing as (
              select r.id, r.same_as, r.contact_id, r.public_official, r.name_key,
                first_value(r.id) over (
                  order by r.contact_id is distinct from :survivor, r.same_as is not null, r.id) as first,
                bool_or(r.public_official) over () as official
              from gift_receiver r
              where r.customer_id = :customer and coalesce(r.same_as, r.id) in (select id from person)),
            named as (
              select n.id, n.name, n."nameKey",
                (select max(cast(first as text)) from standing) as first,
                coalesce((select bool_or(official) from standing), false) as official,
                first_value(n.id) over (order by n.id) as alone
              from json_to_recordset(cast(cast(:names as text) as json)) as n(id uuid, name text, "nameKey" text)
              where not exists (select from standing s where s.name_key = n."nameKey")),
            noted as (
              insert into contact_merge_row (merge_id, table_name, content)
              select cast(:merge as uuid), '%1$s', jsonb_build_object('id', id, 'same_as', same_as,
                'contact_id', contact_id, 'public_official', public_official,
                'joined', nullif(first, id), 'official', official)
              from standing
              union all select cast(:merge as uuid), '%2$s', jsonb_build_object('id', id,
                'joined', coalesce(cast(first as uuid), nullif(alone, id)), 'official', official)
              from named),
            made as (
              insert into gift_receiver (id, customer_id, name, name_key, contact_id, public_official, same_as)
              select id, :customer, name, "nameKey", :survivor, official, coalesce(cast(first as uuid), nullif(alone, id))
              from named)
            update gift_receiver r set same_as = nullif(s.first, r.id), public_official = s.official,
              contact_id = case when s.contact_id = :duplicate or s.contact_id is null and s.first = r.id
                then :survivor else s.contact_id end
            from standing s where s.id = r.id""".formatted(LABEL, MADE);

    private static final String NOTED = """
            (select cast(m.content ->> 'id' as uuid) as id, cast(m.content ->> 'joined' as uuid) as joined,
              cast(m.content ->> 'official' as boolean) as official, m.table_name = '%s' as made
            from contact_merge_row m where m.merge_id = :merge and m.table_name in ('%s', '%s')) n""".formatted(MADE, LABEL, MADE);

    /** Joined with others by a merge of customers, or an official who would be none any more. */
    private static final String USED = """
            select count(*) from gift_receiver r join %1$s on n.id = r.id
            where r.same_as is distinct from n.joined or n.made and r.public_official and not n.official
            union all select count(*) from gift_receiver r join %1$s on n.id = r.same_as
            where r.id not in (select n.id from %1$s)""".formatted(NOTED);

    /** Who came to be an official after the merge is one at either. */
    private static final String PART = """
            update gift_receiver r set same_as = k.same_as, contact_id = k.contact_id, public_official = k.public_official
              or r.public_official and not cast(m.content ->> 'official' as boolean)
            from contact_merge_row m, jsonb_populate_record(cast(null as gift_receiver), m.content) k
            where m.merge_id = :merge and m.table_name = '%s' and k.id = r.id""".formatted(LABEL);

    private static final String UNMAKE = "delete from gift_receiver r using " + NOTED + " where n.made and n.id = r.id";

    private final Receivers receivers;
    private final JsonRows rows;

    JoinedReceivers(Receivers receivers, JsonRows rows) {
        this.receivers = receivers;
        this.rows = rows;
    }

    private record Name(UUID id, String name, String nameKey) {}

    /** The duplicate is there still; whoever gives to one of the two waits. */
    Uni<Void> join(Mutiny.Session session, ContactMerge merge, Contact survivor, Contact duplicate, String merged) {
        List<Name> names = names(merged, survivor.name(), duplicate.name());
        return found(session, survivor).chain(one -> found(session, duplicate).chain(other -> {
            List<UUID> found = Stream.of(one, other)
                    .map(Receiver::id)
                    .filter(Objects::nonNull)
                    .toList();
            return MergeStatements.bound(session.createNativeQuery(JOIN), JOIN, merge)
                    .setParameter("found", ArrayRows.text(found))
                    .setParameter("names", rows.of(names))
                    .executeUpdate()
                    .replaceWithVoid();
        }));
    }

    private Uni<Receiver> found(Mutiny.Session session, Contact contact) {
        return receivers.find(session, contact.customerId(), new ReceiverData(contact.name(), contact.id(), false));
    }

    /** None if the two are called the same. The merged contact's own comes first, so that it stands for the other. */
    private static List<Name> names(String merged, String survivor, String duplicate) {
        return NameKey.of(survivor).equals(NameKey.of(duplicate))
                ? List.of()
                : Stream.of(merged, merged.equals(survivor) ? duplicate : survivor)
                        .map(name -> new Name(Ids.next(), name, NameKey.of(name)))
                        .toList();
    }

    /** Refuses once the receivers were told apart or together otherwise: nobody knows what would be theirs. */
    Uni<Void> refuseUsed(Mutiny.Session session, ContactMerge merge) {
        return session.createNativeQuery(USED, Long.class)
                .setParameter("merge", merge.id())
                .getResultList()
                .invoke(found -> {
                    if (found.stream().anyMatch(count -> count > 0)) {
                        throw MergeRefusals.used(
                                "A receiver of gifts that the merge joined was joined with others, or is a"
                                        + " public official since.");
                    }
                })
                .replaceWithVoid();
    }

    /** Makes them those that they were before the merge, with what is known of officials since. */
    Uni<Void> part(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(session, merge, List.of(PART, UNMAKE));
    }
}
