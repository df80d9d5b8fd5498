package dev.guanxi.customer.export;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.purchases.Configurations;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.profile.CustomerNames;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Purchase;
import dev.guanxi.customer.purchase.PurchaseReturn;
import dev.guanxi.customer.purchase.ReturnFilter;
import dev.guanxi.customer.purchase.TradeFilter;
import dev.guanxi.customer.purchase.TradePages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Purchases and returns on their way out, line by line in a CSV. */
@Singleton
final class TradeExports {

    private final TradePages trade;
    private final CustomerNames names;

    TradeExports(TradePages trade, CustomerNames names) {
        this.trade = trade;
        this.names = names;
    }

    Export<Named<Purchase>> purchases(Scope scope, TradeFilter filter) {
        return new Export<>(
                "purchases",
                ImportKind.PURCHASES.columns(),
                (session, after, limit) -> trade.purchases(session, scope, filter, after, limit)
                        .chain(found -> Named.all(session, names, found, Purchase::customerId)),
                one -> one.record().id(),
                TradeExports::purchaseRows,
                TradeJson::purchase);
    }

    Export<Named<PurchaseReturn>> returns(Scope scope, ReturnFilter filter) {
        return new Export<>(
                "returns",
                ImportKind.PURCHASES.columns(),
                (session, after, limit) -> trade.returns(session, scope, filter, after, limit)
                        .chain(found -> Named.all(session, names, found, PurchaseReturn::customerId)),
                one -> one.record().id(),
                TradeExports::returnRows,
                TradeJson::purchaseReturn);
    }

    private static List<Map<String, Object>> purchaseRows(Named<Purchase> named) {
        Purchase purchase = named.record();
        return purchase.lines().stream()
                .map(line -> {
                    Map<String, Object> row = row(
                            named.customer(),
                            purchase.system(),
                            purchase.reference(),
                            purchase.purchasedAt(),
                            purchase.currency());
                    row.put("channel", purchase.channel());
                    row.put("sku", line.sku());
                    row.put("description", line.description());
                    row.put("productLine", line.productLine());
                    row.put("quantity", line.quantity());
                    row.put("unitPrice", line.unitPrice());
                    row.put("configuration", Configurations.text(line.configuration()));
                    row.put("listPrice", line.listPrice());
                    return row;
                })
                .toList();
    }

    /** A return's quantities are below zero. */
    private static List<Map<String, Object>> returnRows(Named<PurchaseReturn> named) {
        PurchaseReturn returned = named.record();
        return returned.lines().stream()
                .map(line -> {
                    Map<String, Object> row = row(
                            named.customer(),
                            returned.system(),
                            returned.reference(),
                            returned.returnedAt(),
                            returned.currency());
                    row.put("sku", line.sku());
                    row.put("quantity", -line.quantity());
                    row.put("unitPrice", line.unitPrice());
                    return row;
                })
                .toList();
    }

    private static Map<String, Object> row(
            ExternalId customer, String system, String reference, Instant at, String currency) {
        Map<String, Object> row = new HashMap<>();
        row.put("system", system);
        row.put("reference", reference);
        row.put("customer", customer.id());
        row.put("customerSystem", customer.system());
        row.put("purchasedAt", at);
        row.put("currency", currency);
        return row;
    }
}
