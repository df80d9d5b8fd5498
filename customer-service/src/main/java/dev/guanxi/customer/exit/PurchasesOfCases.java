package dev.guanxi.customer.exit;

import dev.guanxi.customer.profile.Kept;
import dev.guanxi.customer.purchase.Purchase;
import dev.guanxi.customer.purchase.PurchaseUse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Purchases that exit cases rest on (C15): one that won a customer back, and those whose silence a case was opened for, once
 * somebody has worked on it. A case that nobody has worked on goes with its silence, though the customer be back.
 */
@Singleton
final class PurchasesOfCases implements PurchaseUse {

    private static final Kept WON_BACK =
            new Kept("PURCHASE_WON_BACK", "An exit case ended with it: the customer is back.");

    private final WonBackPurchases wonBack;
    private final SilentCases silences;

    PurchasesOfCases(WonBackPurchases wonBack, SilentCases silences) {
        this.wonBack = wonBack;
        this.silences = silences;
    }

    @Override
    public Uni<Map<UUID, Kept>> keptAmong(Mutiny.Session session, List<Purchase> purchases) {
        if (purchases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return wonBack.among(session, purchases.stream().map(Purchase::id).toList())
                .chain(won ->
                        silences.keptAmong(session, without(purchases, won)).map(kept -> all(kept, won)));
    }

    private static List<Purchase> without(List<Purchase> purchases, Set<UUID> some) {
        return purchases.stream().filter(one -> !some.contains(one.id())).toList();
    }

    private static Map<UUID, Kept> all(Map<UUID, Kept> kept, Set<UUID> won) {
        Map<UUID, Kept> all = new HashMap<>(kept);
        all.putAll(won.stream().collect(Collectors.toMap(id -> id, id -> WON_BACK)));
        return all;
    }

    @Override
    public Uni<Void> release(Mutiny.Session session, List<Purchase> withdrawn) {
        return silences.release(session, withdrawn);
    }
}
