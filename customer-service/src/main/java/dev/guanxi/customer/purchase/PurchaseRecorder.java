package dev.guanxi.customer.purchase;

import dev.guanxi.customer.profile.CustomerService;
import dev.guanxi.customer.purchase.PurchaseReader.Archive;
import dev.guanxi.customer.purchase.PurchaseReader.Reference;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records purchases and returns, with their events, in the transaction of the session it is given. */
@Singleton
public final class PurchaseRecorder {

    private final PurchaseStore store;
    private final CustomerService customers;
    private final PurchaseReader reader;
    private final Outbox outbox;

    PurchaseRecorder(PurchaseStore store, CustomerService customers, PurchaseReader reader, Outbox outbox) {
        this.reader = reader;
        this.store = store;
        this.customers = customers;
        this.outbox = outbox;
    }

    /**
     * Records purchases.
     *
     * @return ids of those that are new; the others' system and reference were there before
     */
    public Uni<Set<UUID>> record(Mutiny.Session session, Collection<NewPurchase> purchases) {
        if (purchases.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return store.insert(session, purchases).chain(ids -> {
            List<NewPurchase> recorded =
                    purchases.stream().filter(one -> ids.contains(one.id())).toList();
            return store.insertLines(session, recorded)
                    .chain(() -> customers.makeActual(session, buyers(recorded)))
                    .chain(() -> publish(session, recorded))
                    .replaceWith(ids);
        });
    }

    private static Set<UUID> buyers(List<NewPurchase> recorded) {
        return recorded.stream().map(NewPurchase::customerId).collect(Collectors.toSet());
    }

    private Uni<Void> publish(Mutiny.Session session, List<NewPurchase> recorded) {
        return outbox.appendAll(
                session, recorded.stream().map(PurchaseEvents::recorded).toList());
    }

    /**
     * Records returns, matched to what their customers bought.
     *
     * @param matchable which purchases the pieces may have been bought in
     * @return the returns that are new; the others' system and reference were there before
     */
    public Uni<List<PurchaseReturn>> recordReturns(
            Mutiny.Session session, Collection<NewReturn> returns, Predicate<UUID> matchable) {
        if (returns.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return store.insertReturns(session, returns).chain(ids -> {
            List<NewReturn> recorded =
                    returns.stream().filter(one -> ids.contains(one.id())).toList();
            return recordNew(session, recorded, matchable);
        });
    }

    private Uni<List<PurchaseReturn>> recordNew(
            Mutiny.Session session, List<NewReturn> recorded, Predicate<UUID> matchable) {
        if (recorded.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return store.openLines(session, recorded)
                .map(open -> matched(recorded, open, matchable))
                .call(matched -> store.insertReturnLines(session, matched))
                .call(matched -> outbox.appendAll(session, events(matched)));
    }

    private static List<PurchaseReturn> matched(
            List<NewReturn> recorded, List<OpenLine> open, Predicate<UUID> matchable) {
        ReturnMatching matching = new ReturnMatching(
                open.stream().filter(line -> matchable.test(line.purchaseId())).toList());
        return recorded.stream().map(matching::match).toList();
    }

    private static List<OutgoingEvent> events(List<PurchaseReturn> returns) {
        return returns.stream().map(PurchaseEvents::returned).toList();
    }

    /** For purchases whose reference was taken: whether what stands under it says the same; by the purchase's id. */
    public Uni<Map<UUID, Boolean>> sayTheSame(Mutiny.Session session, List<NewPurchase> purchases) {
        if (purchases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Reference> references = purchases.stream()
                .map(one -> new Reference(one.system(), one.reference()))
                .toList();
        return reader.known(session, Archive.PURCHASES, purchases.get(0).owner(), references)
                .map(known -> purchases.stream().collect(Collectors.toMap(NewPurchase::id, one -> known.get(
                                new Reference(one.system(), one.reference()))
                        .fingerprint()
                        .equals(one.fingerprint()))));
    }

    /** For returns whose reference was taken: whether what stands under it says the same; by the return's id. */
    public Uni<Map<UUID, Boolean>> returnsSayTheSame(Mutiny.Session session, List<NewReturn> returns) {
        if (returns.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Reference> references = returns.stream()
                .map(one -> new Reference(one.system(), one.reference()))
                .toList();
        return reader.known(session, Archive.RETURNS, returns.get(0).owner(), references)
                .map(known -> returns.stream().collect(Collectors.toMap(NewReturn::id, one -> known.get(
                                new Reference(one.system(), one.reference()))
                        .fingerprint()
                        .equals(one.fingerprint()))));
    }
}
