package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.customer.purchase.LineData;
import dev.guanxi.customer.purchase.PurchaseData;
import java.util.List;

/**
 * Reads purchases out of rows that are JSON objects, each a whole purchase as {@code POST /purchases} takes it, or a whole
 * return ({@link ReturnJson}).
 */
final class PurchaseJson implements PurchaseParser {

    private final JsonRecords records;
    private final FutureTimes futureTimes;

    PurchaseJson(JsonRecords records, FutureTimes futureTimes) {
        this.records = records;
        this.futureTimes = futureTimes;
    }

    @Override
    public void read(Row row, PurchaseAssembler assembler, Gathering<PurchaseGroup> complete) throws RowFault {
        if (row.json().contains("\"returnedAt\"")) {
            complete.add(new PurchaseGroup(returned(row)));
            return;
        }
        PurchaseData purchase = records.read(row, PurchaseData.class);
        purchase.check();
        futureTimes.refuse("/purchasedAt", purchase.purchasedAt().toInstant());
        complete.add(new PurchaseGroup(purchase.lines().stream()
                .map(line -> line(row.number(), purchase, line))
                .toList()));
    }

    private List<PurchaseRow> returned(Row row) throws RowFault {
        ReturnJson returned = records.read(row, ReturnJson.class);
        futureTimes.refuse("/returnedAt", returned.returnedAt().toInstant());
        return returned.checked().rows(row.number());
    }

    private static PurchaseRow line(long row, PurchaseData purchase, LineData line) {
        return new PurchaseRow(
                row,
                purchase.system(),
                purchase.reference(),
                new ExternalId(purchase.customer().system(), purchase.customer().id()),
                purchase.purchasedAt().toInstant(),
                purchase.currency(),
                purchase.channel(),
                line.sku(),
                line.description(),
                line.productLine(),
                line.quantity(),
                line.unitPrice(),
                line.configuration(),
                line.listPrice());
    }
}
