package dev.guanxi.customer.bulk.content;

import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Opens a CSV as an import does. */
public final class CsvFile {

    private CsvFile() {}

    public static RowSource rows(ImportKind kind, byte[] csv, ImportOptions options) throws IOException {
        CsvRows rows = new CsvRows(new ByteArrayInputStream(csv), options);
        rows.refuseUnfitFor(kind);
        return rows;
    }
}
