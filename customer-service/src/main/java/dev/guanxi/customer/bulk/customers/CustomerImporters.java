package dev.guanxi.customer.bulk.customers;

import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerUpserts;
import jakarta.inject.Singleton;

/** Makes importers of customers. */
@Singleton
public final class CustomerImporters {

    private final CustomerUpserts customers;
    private final JsonRecords records;

    CustomerImporters(CustomerUpserts customers, JsonRecords records) {
        this.customers = customers;
        this.records = records;
    }

    public Importer<?> of(ImportRequest request) {
        RowParser<CustomerData> parser =
                request.isCsv() ? new CustomerRows(request.options(), records) : new CustomerJson(records);
        return new CustomerImporter(request.scope(), customers, parser);
    }
}
