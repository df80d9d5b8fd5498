package dev.guanxi.customer.gift.receiver;

import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.gift.allowance.AllowanceLocks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds and keeps receivers, in the transaction of the session it is given. */
@Singleton
public final class Receivers {

    private final AllowanceLocks locks;
    private final Contacts contacts;

    Receivers(AllowanceLocks locks, Contacts contacts) {
        this.locks = locks;
        this.contacts = contacts;
    }

    /** The receiver as it would be kept; without an id if it is a new one. */
    public Uni<Receiver> find(Mutiny.Session session, UUID customerId, ReceiverData data) {
        return known(session, customerId, data).map(known -> match(known, data)
                .map(found -> new Receiver(
                        found.id, found.name, found.contactId, found.publicOfficial || data.publicOfficial()))
                .orElseGet(() -> new Receiver(null, data.name(), data.contactId(), data.publicOfficial())));
    }

    /** Somebody at a customer. */
    public record Wanted(UUID customerId, ReceiverData data) {}

    /** All of them as they would be kept, as {@link #find} does for one; each must have a contact. */
    public Uni<Map<Wanted, Receiver>> findAll(Mutiny.Session session, Set<Wanted> all) {
        return session.createSelectionQuery(
                        "from GiftReceiver r where r.customerId in :customers and coalesce(r.sameAs, r.id) in (select"
                                + " coalesce(k.sameAs, k.id) from GiftReceiver k where k.customerId in :customers"
                                + " and (k.contactId in :contacts or k.nameKey in :names)) order by r.id",
                        ReceiverEntity.class)
                .setParameter("customers", all.stream().map(Wanted::customerId).collect(Collectors.toSet()))
                .setParameter(
                        "contacts",
                        all.stream().map(one -> one.data().contactId()).collect(Collectors.toSet()))
                .setParameter(
                        "names", all.stream().map(one -> one.data().nameKey()).collect(Collectors.toSet()))
                .getResultList()
                .map(known -> all.stream().collect(Collectors.toMap(Function.identity(), one -> among(known, one))));
    }

    private static Receiver among(List<ReceiverEntity> known, Wanted wanted) {
        List<ReceiverEntity> theirs = known.stream()
                .filter(one -> one.customerId.equals(wanted.customerId()))
                .toList();
        return match(theirs, wanted.data())
                .map(ReceiverEntity::toReceiver)
                .orElseGet(() ->
                        new Receiver(null, wanted.data().name(), wanted.data().contactId(), false));
    }

    /** The receiver, kept with what is said of it. Others who keep receivers of the customer wait. */
    public Uni<Receiver> keep(Mutiny.Session session, UUID customerId, ReceiverData data) {
        return locks.company(session, customerId)
                .chain(() -> known(session, customerId, data))
                .chain(known -> match(known, data)
                        .map(found -> learn(found, data))
                        .orElseGet(() -> meet(session, customerId, data)));
    }

    private static Uni<Receiver> learn(ReceiverEntity found, ReceiverData data) {
        found.learn(data);
        return Uni.createFrom().item(found.toReceiver());
    }

    private static Uni<Receiver> meet(Mutiny.Session session, UUID customerId, ReceiverData data) {
        ReceiverEntity met = ReceiverEntity.met(customerId, data);
        return session.persist(met).chain(session::flush).map(done -> met.toReceiver());
    }

    /** Rows that turned out to be one person are known by the contact and name of each, and met as the first. */
    private static Optional<ReceiverEntity> match(List<ReceiverEntity> known, ReceiverData data) {
        Map<UUID, List<ReceiverEntity>> persons = known.stream()
                .collect(Collectors.groupingBy(ReceiverEntity::person, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, ReceiverEntity> rows = known.stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
        List<Receiver> candidates = persons.entrySet().stream()
                .filter(person -> person.getValue().stream().anyMatch(one -> one.isAlike(data)))
                .map(person -> rows.get(person.getKey()).metAs(person.getValue(), data.contactId()))
                .toList();
        return ReceiverMatch.among(candidates, data).map(found -> rows.get(found.id()));
    }

    private Uni<List<ReceiverEntity>> known(Mutiny.Session session, UUID customerId, ReceiverData data) {
        List<Contacts.Named> named = data.contactId() == null
                ? List.of()
                : List.of(new Contacts.Named(data.contactId(), "/receiver/contactId"));
        return contacts.require(session, customerId, named).chain(() -> alike(session, customerId, data));
    }

    private static Uni<List<ReceiverEntity>> alike(Mutiny.Session session, UUID customerId, ReceiverData data) {
        String who = "k.nameKey = :nameKey" + (data.contactId() == null ? "" : " or k.contactId = :contact");
        var query = session.createSelectionQuery(
                        "from GiftReceiver r where r.customerId = :customer and coalesce(r.sameAs, r.id) in (select"
                                + " coalesce(k.sameAs, k.id) from GiftReceiver k where k.customerId = :customer and ("
                                + who + ")) order by r.id",
                        ReceiverEntity.class)
                .setParameter("customer", customerId)
                .setParameter("nameKey", data.nameKey());
        if (data.contactId() != null) {
            query.setParameter("contact", data.contactId());
        }
        return query.getResultList();
    }

    /** Receivers by their ids. */
    public Uni<Map<UUID, Receiver>> byId(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery("from GiftReceiver r where r.id in :ids", ReceiverEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream()
                        .map(ReceiverEntity::toReceiver)
                        .collect(Collectors.toMap(Receiver::id, Function.identity())));
    }
}
