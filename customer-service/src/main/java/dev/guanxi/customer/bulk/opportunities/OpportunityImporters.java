package dev.guanxi.customer.bulk.opportunities;

import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.opportunity.OpportunityImports;
import dev.guanxi.customer.profile.Buyers;
import jakarta.inject.Singleton;

/** Makes importers of deals. */
@Singleton
public final class OpportunityImporters {

    private final Buyers customers;
    private final OpportunityImports opportunities;
    private final JsonRecords records;

    OpportunityImporters(Buyers customers, OpportunityImports opportunities, JsonRecords records) {
        this.customers = customers;
        this.opportunities = opportunities;
        this.records = records;
    }

    public Importer<?> of(ImportRequest request) {
        RowParser<OpportunityRow> parser =
                request.isCsv() ? new OpportunityRows(request.options(), records) : new OpportunityJson(records);
        return new OpportunityImporter(request.scope(), customers, opportunities, parser);
    }
}
