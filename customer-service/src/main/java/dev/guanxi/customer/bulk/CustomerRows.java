package dev.guanxi.customer.bulk;

import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerState;

/** Reads customers out of CSV rows: the columns of {@link CustomerTexts}, and {@code state}. */
final class CustomerRows implements CustomerParser {

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
