package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.purchase.Fingerprint;
import dev.guanxi.customer.purchase.LineData;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.customer.purchase.NewReturn;
import dev.guanxi.platform.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Rows that make one purchase, or one return: same system, reference and sign. */
record PurchaseGroup(List<PurchaseRow> lines) implements Gathered {

    PurchaseRow first() {
        return lines.get(0);
    }

    @Override
    public List<Long> rows() {
        return lines.stream().map(PurchaseRow::row).distinct().toList();
    }

    /** A purchase and a return may have the same reference. */
    @Override
    public String key() {
        return (isReturn() ? "-" : "+") + first().system() + "/" + first().reference();
    }

    @Override
    public String print() {
        Fingerprint print = new Fingerprint()
                .add(first().customer())
                .add(first().at())
                .add(first().currency())
                .add(first().channel());
        lines.stream().map(PurchaseGroup::line).forEach(print::add);
        return print.hex();
    }

    boolean isReturn() {
        return first().isReturn();
    }

    /** What all pieces together cost, those that came back as well as those that were bought. */
    BigDecimal total() {
        return lines.stream()
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
                lines.stream().map(PurchaseGroup::line).toList());
    }

    private static LineData line(PurchaseRow row) {
        return new LineData(
                row.sku(),
                row.description(),
                row.productLine(),
                row.quantity(),
                row.unitPrice(),
                row.configuration(),
                row.listPrice());
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
                lines.stream()
                        .map(row -> new NewReturn.Line(row.sku(), -row.quantity(), row.unitPrice()))
                        .toList());
    }
}
