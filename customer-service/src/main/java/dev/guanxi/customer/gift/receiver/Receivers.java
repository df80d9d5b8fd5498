package dev.guanxi.customer.gift.receiver;

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

    private final ReceiverSearch search;

    Receivers(ReceiverSearch search) {
        this.search = search;
    }

    /** The receiver as it would be kept; without an id if it is a new one. */
    public Uni<Receiver> find(Mutiny.Session session, UUID customerId, ReceiverData said) {
        return search.settled(session, said).chain(data -> found(session, customerId, data));
    }

    private Uni<Receiver> found(Mutiny.Session session, UUID customerId, ReceiverData data) {
        return search.matching(session, customerId, data).map(match -> match.map(found -> new Receiver(
                        found.id, found.name, found.contactId, found.publicOfficial || data.publicOfficial()))
                .orElseGet(() -> new Receiver(null, data.name(), data.contactId(), data.publicOfficial())));
    }

    /** Somebody at a customer. */
    public record Wanted(UUID customerId, ReceiverData data) {}

    /** All of them as they would be kept, as {@link #find} does for one; each must be a contact, by the contact's own name. */
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
        return match(theirs, KnownBy.contact(wanted.data(), wanted.data().name()), wanted.data())
                .map(ReceiverEntity::toReceiver)
                .orElseGet(() ->
                        new Receiver(null, wanted.data().name(), wanted.data().contactId(), false));
    }

    /** The receiver, kept with what is said of it. Its customer is held, so that nobody else keeps it meanwhile. */
    public Uni<Receiver> keep(Mutiny.Session session, UUID customerId, ReceiverData said) {
        return search.settled(session, said).chain(data -> search.matching(session, customerId, data)
                .chain(match -> match.map(found -> learn(session, found, data))
                        .orElseGet(() -> meet(session, customerId, data))));
    }

    /** Of an official all rows say so: gifts name the one that they were recorded for. */
    private static Uni<Receiver> learn(Mutiny.Session session, ReceiverEntity found, ReceiverData data) {
        found.learn(data);
        Uni<Integer> told = data.publicOfficial()
                ? session.createMutationQuery(
                                "update GiftReceiver r set r.publicOfficial = true where r.sameAs = :person")
                        .setParameter("person", found.id)
                        .executeUpdate()
                : Uni.createFrom().item(0);
        return told.replaceWith(found::toReceiver);
    }

    private static Uni<Receiver> meet(Mutiny.Session session, UUID customerId, ReceiverData data) {
        ReceiverEntity met = ReceiverEntity.met(customerId, data);
        return session.persist(met).chain(session::flush).map(done -> met.toReceiver());
    }

    /** Rows that turned out to be one person are known by the contact and name of each, and met as the first. */
    static Optional<ReceiverEntity> match(List<ReceiverEntity> known, KnownBy knownBy, ReceiverData data) {
        Map<UUID, List<ReceiverEntity>> persons = known.stream()
                .collect(Collectors.groupingBy(ReceiverEntity::person, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, ReceiverEntity> rows = known.stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
        List<Receiver> candidates = persons.entrySet().stream()
                .filter(person -> person.getValue().stream().anyMatch(one -> one.isAlike(knownBy)))
                .map(person -> rows.get(person.getKey()).metAs(person.getValue(), data.contactId()))
                .toList();
        return ReceiverMatch.among(candidates, data).map(found -> rows.get(found.id()));
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
