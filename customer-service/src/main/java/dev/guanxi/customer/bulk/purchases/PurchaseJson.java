package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.CreditNoteData;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.customer.purchase.LineData;
import dev.guanxi.customer.purchase.PurchaseData;
import java.util.List;

/**
 * Reads purchases out of rows that are JSON objects, each a whole purchase as {@code POST /purchases} takes it, or a whole
 * return as {@code POST /returns} does; that is told from a purchase by its {@code returnedAt}.
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
        CreditNoteData returned = records.read(row, CreditNoteData.class);
        returned.check();
        futureTimes.refuse("/returnedAt", returned.returnedAt().toInstant());
        return returned.lines().stream()
                .map(line -> pieces(row.number(), returned, line))
                .toList();
    }

    private static PurchaseRow pieces(long row, CreditNoteData returned, CreditNoteData.Line line) {
        return new PurchaseRow(
                row,
                returned.system(),
                returned.reference(),
                new ExternalId(returned.customer().system(), returned.customer().id()),
                returned.returnedAt().toInstant(),
                returned.currency(),
                null,
                line.sku(),
                null,
                null,
                -line.quantity(),
                line.unitPrice(),
                null,
                null);
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
