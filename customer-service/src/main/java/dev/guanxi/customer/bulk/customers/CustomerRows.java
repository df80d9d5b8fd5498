package dev.guanxi.customer.bulk.customers;

import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.bulk.row.Texts;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerState;

/** Reads customers out of CSV rows: the columns of {@link CustomerTexts}, and {@code state}. */
final class CustomerRows implements RowParser<CustomerData> {

    private final Texts texts;
    private final CustomerTexts customers;

    CustomerRows(ImportOptions options, JsonRecords records) {
        this.texts = new Texts(options);
        this.customers = new CustomerTexts(texts, records);
    }

    @Override
    public CustomerData read(Row row) throws RowFault {
        return customers.read(row, texts.choice(row, "state", CustomerState.class));
    }
}
