package dev.guanxi.customer.bulk.prospects;

import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.prospect.BulkCapture;
import dev.guanxi.customer.prospect.ProspectCapture;
import dev.guanxi.customer.purchase.FutureTimes;
import jakarta.inject.Singleton;

/** Makes importers of prospects. */
@Singleton
public final class ProspectImporters {

    private final BulkCapture captures;
    private final FutureTimes futureTimes;
    private final JsonRecords records;

    ProspectImporters(BulkCapture captures, FutureTimes futureTimes, JsonRecords records) {
        this.captures = captures;
        this.futureTimes = futureTimes;
        this.records = records;
    }

    public Importer<?> of(ImportRequest request) {
        RowParser<ProspectCapture> parser =
                request.isCsv() ? new ProspectRows(request.options(), records) : new ProspectJson(records);
        return new ProspectImporter(request.scope(), request.caller(), captures, futureTimes, parser);
    }
}
