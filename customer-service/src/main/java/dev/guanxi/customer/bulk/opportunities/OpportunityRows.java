package dev.guanxi.customer.bulk.opportunities;

import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.bulk.row.Texts;
import dev.guanxi.customer.opportunity.OpportunityData;
import dev.guanxi.customer.opportunity.Stage;
import dev.guanxi.customer.profile.ExternalId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads deals out of CSV rows. Columns: {@code system}, {@code reference}, {@code account} (the customer's external id),
 * {@code accountSystem} (the deal's system if absent), {@code product}, {@code stage} (in any case), and if there are any
 * {@code productLine}, {@code amount}, {@code currency} (does not count without an amount), {@code chance}, {@code
 * competitor}, {@code expectedCloseOn}, {@code owner}, {@code region}, {@code stageReason}, {@code openedOn}, {@code
 * closedOn}.
 */
final class OpportunityRows implements RowParser<OpportunityRow> {

    private final Texts texts;
    private final JsonRecords records;

    OpportunityRows(ImportOptions options, JsonRecords records) {
        this.texts = new Texts(options);
        this.records = records;
    }

    @Override
    public OpportunityRow read(Row row) throws RowFault {
        String account = texts.required(row, "account", 100);
        String system = texts.required(row, "system", 60);
        String accountSystem = texts.optional(row, "accountSystem", 60);
        OpportunityData data = records.valid(data(row));
        data.check();
        return new OpportunityRow(
                row.number(),
                system,
                texts.required(row, "reference", 100),
                new ExternalId(accountSystem == null ? system : accountSystem, account),
                data);
    }

    private OpportunityData data(Row row) throws RowFault {
        BigDecimal amount = row.text("amount") == null ? null : texts.number(row, "amount");
        return new OpportunityData(
                null,
                OpportunityRow.UNRESOLVED,
                texts.optional(row, "product", 100),
                texts.optional(row, "productLine", 60),
                amount,
                amount == null ? null : texts.optional(row, "currency", 3),
                stage(row),
                texts.wholeNumber(row, "chance"),
                texts.optional(row, "competitor", 100),
                texts.date(row, "expectedCloseOn"),
                texts.optional(row, "owner", 200),
                texts.optional(row, "region", 100),
                texts.optional(row, "stageReason", 500),
                texts.date(row, "openedOn"),
                texts.date(row, "closedOn"));
    }

    private Stage stage(Row row) throws RowFault {
        String text = texts.required(row, "stage", 20);
        for (Stage stage : Stage.values()) {
            if (stage.name().equals(text.toUpperCase(Locale.ROOT))) {
                return stage;
            }
        }
        throw new RowFault("VALUE_INVALID", "stage", text, "One of " + Arrays.toString(Stage.values()) + ".");
    }
}
