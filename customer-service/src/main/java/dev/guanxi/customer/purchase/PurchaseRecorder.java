package dev.guanxi.customer.purchase;

import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.Buyers.Turned;
import dev.guanxi.customer.profile.ProspectConversion.Turn;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records purchases and returns, with their events, in the transaction of the session it is given. */
@Singleton
public final class PurchaseRecorder {

    private final PurchaseStore store;
    private final Buyers buyers;
    private final ReturnStore returnStore;
    private final Outbox outbox;
    private final List<PurchaseFollower> followers;

    PurchaseRecorder(
            PurchaseStore store,
            Buyers buyers,
            ReturnStore returnStore,
            Outbox outbox,
            @All List<PurchaseFollower> followers) {
        this.store = store;
        this.buyers = buyers;
        this.returnStore = returnStore;
        this.outbox = outbox;
        this.followers = followers;
    }

    /**
     * Records purchases.
     *
     * @return those that are new; of the others, the reference (or the id) was taken before
     */
    public Uni<Recorded> record(Mutiny.Session session, Collection<NewPurchase> purchases) {
        if (purchases.isEmpty()) {
            return Uni.createFrom().item(new Recorded(Set.of(), List.of()));
        }
        return store.insert(session, purchases).chain(ids -> {
            List<NewPurchase> recorded =
                    purchases.stream().filter(one -> ids.contains(one.id())).toList();
            if (recorded.isEmpty()) {
                return Uni.createFrom().item(new Recorded(ids, List.of()));
            }
            return store.insertLines(session, recorded)
                    .chain(() -> buyers.bought(session, turns(recorded)))
                    .call(() -> publish(session, recorded))
                    .call(() -> follow(follower -> follower.follow(session, recorded)))
                    .map(turned -> new Recorded(ids, turned));
        });
    }

    /**
     * What was recorded.
     *
     * @param ids of the purchases that are new
     * @param turned customers that became actual by it
     */
    public record Recorded(Set<UUID> ids, List<Turned> turned) {}

    private static List<Turn> turns(List<NewPurchase> recorded) {
        return recorded.stream()
                .map(purchase -> new Turn(purchase.customerId(), purchase.purchasedAt()))
                .toList();
    }

    private Uni<Void> publish(Mutiny.Session session, List<NewPurchase> recorded) {
        return outbox.appendAll(
                session, recorded.stream().map(PurchaseEvents::recorded).toList());
    }

    /** One follower after the other: a session is never used in parallel. */
    private Uni<Void> follow(Function<PurchaseFollower, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (PurchaseFollower follower : followers) {
            done = done.chain(() -> step.apply(follower));
        }
        return done;
    }

    /**
     * Records returns, matched to what their customers bought.
     *
     * @param matchable which purchases the pieces may have been bought in
     * @return the returns that are new; of the others, the reference (or the id) was taken before
     */
    public Uni<List<PurchaseReturn>> recordReturns(
            Mutiny.Session session, Collection<NewReturn> returns, Predicate<UUID> matchable) {
        if (returns.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return returnStore.insert(session, returns).chain(ids -> {
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
        return returnStore
                .openLines(session, recorded)
                .map(open -> matched(recorded, open, matchable))
                .call(matched -> returnStore.insertLines(session, matched))
                .call(matched -> outbox.appendAll(session, events(matched)))
                .call(matched -> follow(follower -> follower.returned(session, customers(matched))));
    }

    private static Set<UUID> customers(List<PurchaseReturn> returns) {
        return returns.stream().map(PurchaseReturn::customerId).collect(Collectors.toSet());
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
}
