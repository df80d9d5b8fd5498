package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.purchase.FutureTimes;
import jakarta.inject.Singleton;

/** Makes importers of purchases and returns. */
@Singleton
public final class PurchaseImporters {

    private final Buyers buyers;
    private final TradeRecords trade;
    private final FutureTimes futureTimes;
    private final JsonRecords records;

    PurchaseImporters(Buyers buyers, TradeRecords trade, FutureTimes futureTimes, JsonRecords records) {
        this.buyers = buyers;
        this.trade = trade;
        this.futureTimes = futureTimes;
        this.records = records;
    }

    public Importer<?> of(ImportRequest request) {
        PurchaseParser parser = request.isCsv()
                ? new PurchaseRows(request.options(), futureTimes)
                : new PurchaseJson(records, futureTimes);
        return new PurchaseImporter(request.scope(), buyers, trade, parser);
    }
}
