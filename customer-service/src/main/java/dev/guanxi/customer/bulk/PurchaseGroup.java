package dev.guanxi.customer.bulk;

import dev.guanxi.customer.purchase.LineData;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.customer.purchase.NewReturn;
import dev.guanxi.platform.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Rows that make one purchase, or one return: same system, reference and sign. */
record PurchaseGroup(List<PurchaseRow> rows) {

    PurchaseRow first() {
        return rows.get(0);
    }

    /** Numbers of the rows in the file, each once. */
    List<Long> rowNumbers() {
        return rows.stream().map(PurchaseRow::row).distinct().toList();
    }

    boolean isReturn() {
        return first().isReturn();
    }

    /** What all pieces together cost, those that came back as well as those that were bought. */
    BigDecimal total() {
        return rows.stream()
                .map(row -> row.unitPrice().multiply(BigDecimal.valueOf(Math.abs(row.quantity()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    NewPurchase purchase(UUID customerId, UUID dealerId) {
        PurchaseRow first = first();
        return new NewPurchase(
                Ids.next(),
                customerId,
                dealerId,
                first.system(),
                first.reference(),
                first.at(),
                first.currency(),
                first.channel(),
                rows.stream().map(PurchaseGroup::line).toList());
    }

    private static LineData line(PurchaseRow row) {
        return new LineData(
                row.sku(), row.description(), row.productLine(), row.quantity(), row.unitPrice(), row.configuration());
    }

    NewReturn purchaseReturn(UUID customerId, UUID dealerId) {
        PurchaseRow first = first();
        return new NewReturn(
                Ids.next(),
                customerId,
                dealerId,
                first.system(),
                first.reference(),
                first.at(),
                first.currency(),
                rows.stream()
                        .map(row -> new NewReturn.Line(row.sku(), -row.quantity(), row.unitPrice()))
                        .toList());
    }
}
