package dev.guanxi.customer.export;

import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Channel;
import dev.guanxi.customer.purchase.Purchase;
import dev.guanxi.customer.purchase.PurchaseReturn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Purchases and returns as JSON lines that an import reads. */
final class TradeJson {

    private TradeJson() {}

    record PurchaseLine(
            ExternalId customer,
            String system,
            String reference,
            Instant purchasedAt,
            String currency,
            Channel channel,
            List<Article> lines) {}

    record Article(
            String sku,
            String description,
            String productLine,
            int quantity,
            BigDecimal unitPrice,
            Map<String, String> configuration,
            BigDecimal listPrice) {}

    record ReturnLine(
            ExternalId customer,
            String system,
            String reference,
            Instant returnedAt,
            String currency,
            List<Pieces> lines) {}

    record Pieces(String sku, int quantity, BigDecimal unitPrice) {}

    static PurchaseLine purchase(Named<Purchase> named) {
        Purchase purchase = named.record();
        return new PurchaseLine(
                named.customer(),
                purchase.system(),
                purchase.reference(),
                purchase.purchasedAt(),
                purchase.currency(),
                purchase.channel(),
                purchase.lines().stream()
                        .map(line -> new Article(
                                line.sku(),
                                line.description(),
                                line.productLine(),
                                line.quantity(),
                                line.unitPrice(),
                                line.configuration(),
                                line.listPrice()))
                        .toList());
    }

    static ReturnLine purchaseReturn(Named<PurchaseReturn> named) {
        PurchaseReturn returned = named.record();
        return new ReturnLine(
                named.customer(),
                returned.system(),
                returned.reference(),
                returned.returnedAt(),
                returned.currency(),
                returned.lines().stream()
                        .map(line -> new Pieces(line.sku(), line.quantity(), line.unitPrice()))
                        .toList());
    }
}
