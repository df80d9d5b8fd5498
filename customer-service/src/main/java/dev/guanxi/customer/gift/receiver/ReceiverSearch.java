package dev.guanxi.customer.gift.receiver;

import dev.guanxi.customer.contact.Contacts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks for somebody among those who received before at a customer, by contact and by name. */
@Singleton
final class ReceiverSearch {

    private final Contacts contacts;

    ReceiverSearch(Contacts contacts) {
        this.contacts = contacts;
    }

    /** With the contact as it is kept now: it may have been merged since the caller read it (C7). */
    Uni<ReceiverData> settled(Mutiny.Session session, ReceiverData said) {
        return contacts.idNow(session, said.contactId()).map(said::withContact);
    }

    /** The row by which the person is met, empty if nobody received by the contact or name. */
    Uni<Optional<ReceiverEntity>> matching(Mutiny.Session session, UUID customerId, ReceiverData data) {
        return knownBy(session, customerId, data).chain(knownBy -> alike(session, customerId, knownBy)
                .map(known -> Receivers.match(known, knownBy, data)));
    }

    private Uni<KnownBy> knownBy(Mutiny.Session session, UUID customerId, ReceiverData data) {
        if (data.contactId() == null) {
            return contactsMet(session, customerId).map(contacts -> KnownBy.name(data, contacts));
        }
        return contacts.require(
                        session, customerId, List.of(new Contacts.Named(data.contactId(), "/receiver/contactId")))
                .chain(() -> contacts.names(session, Set.of(data.contactId())))
                .map(names -> KnownBy.contact(data, names.get(data.contactId())));
    }

    /** The names of the customer's contacts who are receivers: few, for the company's limit and merges bound them. */
    private Uni<Map<UUID, String>> contactsMet(Mutiny.Session session, UUID customerId) {
        return session.createSelectionQuery(
                        "select r.contactId from GiftReceiver r where r.customerId = :customer and r.contactId is not null",
                        UUID.class)
                .setParameter("customer", customerId)
                .getResultList()
                .chain(ids -> contacts.names(session, ids));
    }

    private static Uni<List<ReceiverEntity>> alike(Mutiny.Session session, UUID customerId, KnownBy knownBy) {
        return session.createSelectionQuery(
                        "from GiftReceiver r where r.customerId = :customer and coalesce(r.sameAs, r.id) in (select"
                                + " coalesce(k.sameAs, k.id) from GiftReceiver k where k.customerId = :customer"
                                + " and (k.nameKey in :names or k.contactId in :contacts)) order by r.id",
                        ReceiverEntity.class)
                .setParameter("customer", customerId)
                .setParameter("names", knownBy.nameKeys())
                .setParameter("contacts", knownBy.contactIds())
                .getResultList();
    }
}
