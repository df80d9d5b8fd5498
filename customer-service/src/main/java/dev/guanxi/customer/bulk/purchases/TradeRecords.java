package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.Buyers.Turned;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.customer.purchase.NewReturn;
import dev.guanxi.customer.purchase.PurchaseRecorder;
import dev.guanxi.customer.purchase.PurchaseReturn;
import dev.guanxi.customer.purchase.Repeats;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes purchases and returns of an import, and counts what became of them. */
@Singleton
final class TradeRecords {

    private final PurchaseRecorder recorder;
    private final Repeats repeats;

    TradeRecords(PurchaseRecorder recorder, Repeats repeats) {
        this.recorder = recorder;
        this.repeats = repeats;
    }

    /** @param known purchases with their customers' ids */
    Uni<Void> writePurchases(Mutiny.Session session, Scope scope, Map<PurchaseGroup, UUID> known, BatchResult result) {
        Map<UUID, PurchaseGroup> groupsById = new HashMap<>();
        List<NewPurchase> purchases = new ArrayList<>();
        known.forEach((group, customerId) -> {
            NewPurchase purchase = group.purchase(customerId, scope.dealerId());
            purchases.add(purchase);
            groupsById.put(purchase.id(), group);
        });
        return recorder.record(session, purchases)
                .invoke(recorded -> {
                    purchases.stream()
                            .filter(one -> recorded.ids().contains(one.id()))
                            .forEach(one -> taken(result, RecordKind.PURCHASE, one.id(), groupsById.get(one.id())));
                    recorded.turned().forEach(customer -> turned(result, customer, known));
                })
                .chain(recorded -> repeats.sayTheSame(session, without(purchases, recorded.ids())))
                .invoke(same -> same.forEach((id, isSame) -> repeated(result, groupsById.get(id), isSame)))
                .replaceWithVoid();
    }

    private static List<NewPurchase> without(List<NewPurchase> purchases, Set<UUID> recorded) {
        return purchases.stream().filter(one -> !recorded.contains(one.id())).toList();
    }

    /** A first purchase made the customer actual: that is undone with it. */
    private static void turned(BatchResult result, Turned customer, Map<PurchaseGroup, UUID> known) {
        UUID id = customer.before().id();
        long row = known.entrySet().stream()
                .filter(one -> one.getValue().equals(id))
                .mapToLong(one -> one.getKey().firstRow())
                .min()
                .orElseThrow();
        result.effect(new ImportEffect(RecordKind.CUSTOMER, id, row, customer.version(), customer.before()));
    }

    /** @param known returns with their customers' ids */
    Uni<Void> writeReturns(Mutiny.Session session, Scope scope, Map<PurchaseGroup, UUID> known, BatchResult result) {
        Map<UUID, PurchaseGroup> groupsById = new HashMap<>();
        List<NewReturn> returns = new ArrayList<>();
        known.forEach((group, customerId) -> {
            NewReturn one = group.purchaseReturn(customerId, scope.dealerId());
            returns.add(one);
            groupsById.put(one.id(), group);
        });
        return recorder.recordReturns(session, returns, purchase -> true)
                .map(recorded -> accepted(recorded, groupsById, result))
                .chain(recorded -> repeats.returnsSayTheSame(
                        session,
                        returns.stream()
                                .filter(one -> !recorded.contains(one.id()))
                                .toList()))
                .invoke(same -> same.forEach((id, isSame) -> repeated(result, groupsById.get(id), isSame)))
                .replaceWithVoid();
    }

    private static Set<UUID> accepted(
            List<PurchaseReturn> recorded, Map<UUID, PurchaseGroup> groupsById, BatchResult result) {
        Set<UUID> ids = new HashSet<>();
        for (PurchaseReturn one : recorded) {
            ids.add(one.id());
            taken(result, RecordKind.RETURN, one.id(), groupsById.get(one.id()));
            result.countUnmatched(one.lines().stream()
                    .filter(line -> line.purchaseId() == null)
                    .count());
        }
        return ids;
    }

    private static void taken(BatchResult result, RecordKind kind, UUID id, PurchaseGroup group) {
        result.accept(group);
        result.effect(ImportEffect.made(kind, id, group.firstRow()));
    }

    private static void repeated(BatchResult result, PurchaseGroup group, boolean isSame) {
        if (isSame) {
            result.duplicate(group);
        } else {
            result.reject(group, RowFault.referenceTaken(group.first().reference()));
        }
    }
}
