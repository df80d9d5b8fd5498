package dev.guanxi.customer.bulk.customers;

import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.profile.CustomerData;

/** Reads customers out of rows that are JSON objects, as {@code POST /customers} takes them; an external id is needed. */
final class CustomerJson implements RowParser<CustomerData> {

    private final JsonRecords records;

    CustomerJson(JsonRecords records) {
        this.records = records;
    }

    @Override
    public CustomerData read(Row row) throws RowFault {
        CustomerData data = records.read(row, CustomerData.class);
        if (data.externalIds().isEmpty()) {
            throw new RowFault(
                    "EXTERNAL_ID_MISSING", "externalIds", null, "At least one, so that a repeat finds the customer.");
        }
        return data;
    }
}
