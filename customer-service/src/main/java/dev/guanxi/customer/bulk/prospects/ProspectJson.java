package dev.guanxi.customer.bulk.prospects;

import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.prospect.ProspectCapture;

/**
 * Reads prospects out of rows that are JSON objects, as {@code POST /prospects} takes them; a customer with an external id
 * and the time of capture are needed, so that a repeat finds the prospect.
 */
final class ProspectJson implements RowParser<ProspectCapture> {

    private final JsonRecords records;

    ProspectJson(JsonRecords records) {
        this.records = records;
    }

    @Override
    public ProspectCapture read(Row row) throws RowFault {
        ProspectCapture capture = records.read(row, ProspectCapture.class);
        if (capture.customer() == null || capture.customer().externalIds().isEmpty()) {
            throw new RowFault(
                    "EXTERNAL_ID_MISSING",
                    "customer/externalIds",
                    null,
                    "At least one, so that a repeat finds the customer.");
        }
        if (capture.capturedAt() == null) {
            throw new RowFault(
                    "CAPTURED_AT_MISSING", "capturedAt", null, "A time, so that a repeat finds the prospect.");
        }
        return capture;
    }
}
