package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.ContactPages;
import dev.guanxi.customer.contact.ReachedContact;
import dev.guanxi.customer.quality.entry.Sharing.Holder;
import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import dev.guanxi.customer.quality.matching.SharedContacts;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** By which numbers and addresses contacts are reached, and which customers share some. */
@Singleton
public final class ContactIndex {

    private static final int CONTACTS_PER_PAGE = 5_000;

    /** A contact that was removed meanwhile has no keys; outdated keys are found and deleted as those of customers are. */
    private static final String NOTE = """
            with r as (
              select * from json_to_recordset(cast(cast(:rows as text) as json)) as r(
                "contactId" uuid, keys bigint[], kinds text[])),
            outdated as (
              delete from contact_match_key where ctid = any (array(
                select k.place from r cross join lateral (
                  select ctid as place, key from contact_match_key where contact_id = r."contactId" offset 0) k
                where k.key <> all (r.keys))))
            insert into contact_match_key (key, customer_id, contact_id, kind)
            select p.key, c.customer_id, c.id, p.kind
            from r cross join lateral (
              select id, customer_id from contact where id = r."contactId" offset 0 for key share) c
            cross join unnest(r.keys, r.kinds) as p(key, kind)
            on conflict (key, customer_id, contact_id) do update set kind = excluded.kind
              where contact_match_key.kind <> excluded.kind""";

    /** Of a key that very many have, one customer more than are told of is enough to know. */
    private static final String HOLDERS = """
            select own.key, h.customer_id, h.kind
            from (select distinct k.key from %s) own
            cross join lateral (
              select customer_id, max(kind) as kind from contact_match_key where key = own.key
              group by customer_id order by customer_id limit %d) h
            order by own.key, h.customer_id""";

    private static final String OF_RANGE = holders("contact_match_key k where k.customer_id between :first and :last");

    private static final String OF_SOME = """
            json_array_elements_text(cast(cast(:ids as text) as json)) w(id)
            cross join lateral (
              select key from contact_match_key where %s = cast(w.id as uuid) offset 0) k""";
    private static final String OF_CONTACTS = holders(OF_SOME.formatted("contact_id"));
    private static final String OF_CUSTOMERS = holders(OF_SOME.formatted("customer_id"));

    private final ContactPages contacts;
    private final JsonRows rows;

    ContactIndex(ContactPages contacts, JsonRows rows) {
        this.contacts = contacts;
        this.rows = rows;
    }

    private static String holders(String own) {
        return HOLDERS.formatted(own, SharedContacts.MOST_CUSTOMERS + 1);
    }

    /** Notes how contacts are reached now; those of other customers than these are left out. */
    public Uni<Void> note(Mutiny.Session session, List<Compared> customers, List<ReachedContact> reached) {
        Map<UUID, Compared> known = customers.stream().collect(Collectors.toMap(Compared::id, Function.identity()));
        List<ContactKeys> noted = reached.stream()
                .filter(contact -> known.containsKey(contact.customerId()))
                .map(contact -> ContactKeys.of(
                        Scope.ownerOf(known.get(contact.customerId()).dealerId()), contact))
                .toList();
        return session.createNativeQuery(NOTE)
                .setParameter("rows", rows.of(noted))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes how all contacts of some customers, in order of id, are reached: they may have been written past the service. */
    public Uni<Void> noteAll(Mutiny.Session session, List<Compared> customers) {
        return noteAll(session, customers, null);
    }

    private Uni<Void> noteAll(Mutiny.Session session, List<Compared> customers, ReachedContact after) {
        UUID first = customers.get(0).id();
        UUID last = customers.get(customers.size() - 1).id();
        return contacts.reached(session, first, last, after, CONTACTS_PER_PAGE).chain(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> noted = note(session, customers, page);
            return page.size() < CONTACTS_PER_PAGE
                    ? noted
                    : noted.chain(() -> noteAll(session, customers, page.get(page.size() - 1)));
        });
    }

    /** Pairs of customers that share something, one of each pair within these ids, with all that they share. */
    public Uni<Map<CandidatePair, Sharing>> sharedBetween(Mutiny.Session session, UUID first, UUID last) {
        return shared(session.createNativeQuery(OF_RANGE, Object[].class)
                .setParameter("first", first)
                .setParameter("last", last));
    }

    /** Pairs of customers that share something by some contacts, which may be a part of all that they share. */
    public Uni<Map<CandidatePair, Sharing>> sharedBy(Mutiny.Session session, Collection<UUID> contactIds) {
        return shared(session.createNativeQuery(OF_CONTACTS, Object[].class).setParameter("ids", rows.of(contactIds)));
    }

    /** Pairs of customers that share something, one of each pair among these, with all that they share. */
    public Uni<Map<CandidatePair, Sharing>> sharedAmong(Mutiny.Session session, Collection<UUID> customerIds) {
        return shared(
                session.createNativeQuery(OF_CUSTOMERS, Object[].class).setParameter("ids", rows.of(customerIds)));
    }

    private static Uni<Map<CandidatePair, Sharing>> shared(Mutiny.SelectionQuery<Object[]> holders) {
        return holders.getResultList()
                .map(found -> Sharing.among(found.stream()
                        .map(row -> new Holder((Long) row[0], (UUID) row[1], Kind.valueOf((String) row[2])))
                        .toList()));
    }
}
