package dev.guanxi.customer.purchase;

import dev.guanxi.customer.purchase.References.Archive;
import dev.guanxi.customer.purchase.References.Taken;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Whether what comes under a reference that is taken says the same as what stands there: in the same words, or, as an
 * export tells it, in others that mean the same.
 */
@Singleton
public final class Repeats {

    private final References references;
    private final PurchaseReader purchases;
    private final ReturnReader returns;

    Repeats(References references, PurchaseReader purchases, ReturnReader returns) {
        this.references = references;
        this.purchases = purchases;
        this.returns = returns;
    }

    /** For purchases whose reference was taken, by the purchase's id. */
    public Uni<Map<UUID, Boolean>> sayTheSame(Mutiny.Session session, List<NewPurchase> repeated) {
        return compare(
                session,
                Archive.PURCHASES,
                repeated,
                ids -> purchases.findAll(session, ids).map(found -> byId(found, Purchase::id)),
                NewPurchase::says);
    }

    /** For returns whose reference was taken, by the return's id. */
    public Uni<Map<UUID, Boolean>> returnsSayTheSame(Mutiny.Session session, List<NewReturn> repeated) {
        return compare(
                session,
                Archive.RETURNS,
                repeated,
                ids -> returns.findAll(session, ids).map(found -> byId(found, PurchaseReturn::id)),
                NewReturn::says);
    }

    private <M extends Referenced, S> Uni<Map<UUID, Boolean>> compare(
            Mutiny.Session session,
            Archive archive,
            List<M> messages,
            Function<Set<UUID>, Uni<Map<UUID, S>>> read,
            BiPredicate<M, S> says) {
        return references.taken(session, archive, messages).chain(taken -> {
            Set<UUID> unlike = taken.values().stream()
                    .filter(one -> !one.saysTheSame())
                    .map(Taken::id)
                    .collect(Collectors.toSet());
            Uni<Map<UUID, S>> stored = unlike.isEmpty() ? Uni.createFrom().item(Map.of()) : read.apply(unlike);
            return stored.map(found -> judged(messages, taken, found, says));
        });
    }

    private static <M extends Referenced, S> Map<UUID, Boolean> judged(
            Collection<M> messages, Map<UUID, Taken> taken, Map<UUID, S> stored, BiPredicate<M, S> says) {
        Map<UUID, Boolean> same = new HashMap<>();
        for (M message : messages) {
            Taken standing = taken.get(message.id());
            if (standing != null) {
                same.put(message.id(), standing.saysTheSame() || says.test(message, stored.get(standing.id())));
            }
        }
        return same;
    }

    private static <S> Map<UUID, S> byId(List<S> found, Function<S, UUID> id) {
        return found.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
