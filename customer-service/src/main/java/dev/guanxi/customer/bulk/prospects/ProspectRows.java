package dev.guanxi.customer.bulk.prospects;

import dev.guanxi.customer.bulk.customers.CustomerTexts;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.bulk.row.Texts;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.prospect.CaptureCost;
import dev.guanxi.customer.prospect.CreditRecord;
import dev.guanxi.customer.prospect.Lapse;
import dev.guanxi.customer.prospect.ProspectCapture;
import dev.guanxi.customer.prospect.ProspectSource;
import dev.guanxi.customer.prospect.RepairNeed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads prospects out of CSV rows: the columns of {@link CustomerTexts}, {@code source}, {@code capturedAt}, and if there
 * are any {@code campaign}, {@code followUpDueAt}, {@code cost}, {@code costCurrency}, {@code remark}, of lapsed customers
 * {@code creditRecord}, {@code lapseReason}, of equipment in repair {@code equipment}, {@code repairs}.
 */
final class ProspectRows implements RowParser<ProspectCapture> {

    private final Texts texts;
    private final CustomerTexts customers;
    private final JsonRecords records;

    ProspectRows(ImportOptions options, JsonRecords records) {
        this.texts = new Texts(options);
        this.customers = new CustomerTexts(texts, records);
        this.records = records;
    }

    @Override
    public ProspectCapture read(Row row) throws RowFault {
        return records.valid(new ProspectCapture(
                null,
                null,
                customers.read(row, CustomerState.POTENTIAL),
                texts.choice(row, "source", ProspectSource.class),
                time(row, "capturedAt"),
                row.text("followUpDueAt") == null ? null : time(row, "followUpDueAt"),
                texts.optional(row, "campaign", 200),
                cost(row),
                texts.optional(row, "remark", 1000),
                lapse(row),
                repair(row)));
    }

    private OffsetDateTime time(Row row, String column) throws RowFault {
        return texts.time(row, column).atOffset(ZoneOffset.UTC);
    }

    private CaptureCost cost(Row row) throws RowFault {
        return row.text("cost") == null
                ? null
                : new CaptureCost(texts.number(row, "cost"), texts.required(row, "costCurrency", 3));
    }

    private Lapse lapse(Row row) throws RowFault {
        boolean told = row.text("creditRecord") != null || row.text("lapseReason") != null;
        return told
                ? new Lapse(
                        texts.choice(row, "creditRecord", CreditRecord.class), texts.required(row, "lapseReason", 500))
                : null;
    }

    private RepairNeed repair(Row row) throws RowFault {
        boolean told = row.text("equipment") != null || row.text("repairs") != null;
        return told ? new RepairNeed(texts.required(row, "equipment", 200), texts.wholeNumber(row, "repairs")) : null;
    }
}
