package dev.guanxi.customer.purchase;

import dev.guanxi.customer.profile.Kept;
import dev.guanxi.platform.event.Outbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes purchases and returns back that never should have been recorded, with their events, in the transaction of the
 * session it is given. That is no return: nothing was bought, and nothing came back.
 */
@Singleton
public final class Withdrawals {

    private static final Kept RETURNED =
            new Kept("PURCHASE_RETURNED", "Something of it came back: withdraw that return first.");

    private final PurchaseReader purchases;
    private final ReturnReader returns;
    private final WithdrawalStore store;
    private final PurchaseUse use;
    private final List<PurchaseFollower> followers;
    private final Outbox outbox;
    private final Clock clock;

    Withdrawals(
            PurchaseReader purchases,
            ReturnReader returns,
            WithdrawalStore store,
            PurchaseUse use,
            @All List<PurchaseFollower> followers,
            Outbox outbox,
            Clock clock) {
        this.purchases = purchases;
        this.returns = returns;
        this.store = store;
        this.use = use;
        this.followers = followers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes returns back; their pieces count as bought again. Those that stay, with their reasons. */
    public Uni<Map<UUID, Kept>> withdrawReturns(Mutiny.Session session, Set<UUID> ids) {
        return store.lockReturns(session, ids)
                .chain(() -> returns.findAll(session, ids))
                .call(found -> store.deleteReturns(session, idsOf(found, PurchaseReturn::id)))
                .call(found -> {
                    Instant now = clock.instant();
                    return outbox.appendAll(
                            session,
                            found.stream()
                                    .map(one -> PurchaseEvents.returnWithdrawn(one, now))
                                    .toList());
                })
                .call(found -> unfollow(
                        idsOf(found, PurchaseReturn::customerId),
                        (follower, customers) -> follower.returned(session, customers)))
                .map(found -> missing(ids, idsOf(found, PurchaseReturn::id)));
    }

    /** Takes purchases back of which nothing came back. Those that stay, with their reasons. */
    public Uni<Map<UUID, Kept>> withdrawPurchases(Mutiny.Session session, Set<UUID> ids) {
        return store.lockPurchases(session, ids)
                .chain(() -> purchases.findAll(session, ids))
                .chain(found ->
                        kept(session, ids, found).call(kept -> withdraw(session, without(found, kept.keySet()))));
    }

    private Uni<Map<UUID, Kept>> kept(Mutiny.Session session, Set<UUID> ids, List<Purchase> found) {
        Map<UUID, Kept> kept = missing(ids, idsOf(found, Purchase::id));
        found.stream().filter(Withdrawals::isReturned).forEach(one -> kept.put(one.id(), RETURNED));
        return use.keptAmong(session, without(found, kept.keySet()))
                .invoke(kept::putAll)
                .replaceWith(kept);
    }

    private static boolean isReturned(Purchase purchase) {
        return purchase.lines().stream().anyMatch(line -> line.returned() > 0);
    }

    private static List<Purchase> without(List<Purchase> found, Set<UUID> kept) {
        return found.stream().filter(one -> !kept.contains(one.id())).toList();
    }

    private Uni<Void> withdraw(Mutiny.Session session, List<Purchase> withdrawn) {
        Instant now = clock.instant();
        return use.release(session, withdrawn)
                .chain(() -> store.deletePurchases(session, idsOf(withdrawn, Purchase::id)))
                .chain(() -> outbox.appendAll(
                        session,
                        withdrawn.stream()
                                .map(one -> PurchaseEvents.withdrawn(one, now))
                                .toList()))
                .chain(() -> unfollow(
                        idsOf(withdrawn, Purchase::customerId),
                        (follower, customers) -> follower.withdrawn(session, customers)));
    }

    private Uni<Void> unfollow(Set<UUID> customers, BiFunction<PurchaseFollower, Set<UUID>, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        if (!customers.isEmpty()) {
            for (PurchaseFollower follower : followers) {
                done = done.chain(() -> step.apply(follower, customers));
            }
        }
        return done;
    }

    private static <S> Set<UUID> idsOf(List<S> found, Function<S, UUID> id) {
        return found.stream().map(id).collect(Collectors.toSet());
    }

    private static Map<UUID, Kept> missing(Set<UUID> ids, Set<UUID> found) {
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(found);
        Map<UUID, Kept> kept = new HashMap<>();
        missing.forEach(id -> kept.put(id, Kept.gone()));
        return kept;
    }
}
