package dev.guanxi.customer.bulk;

import dev.guanxi.customer.profile.CustomerData;

/** Reads customers out of rows that are JSON objects, as {@code POST /customers} takes them; an external id is needed. */
final class CustomerJson implements CustomerParser {

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
