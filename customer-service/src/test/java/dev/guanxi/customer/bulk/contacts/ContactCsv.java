package dev.guanxi.customer.bulk.contacts;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.customer.bulk.content.CsvFile;
import dev.guanxi.customer.bulk.content.RowSource;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.contact.ContactData;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads contacts out of CSV as an import does. */
public final class ContactCsv {

    private static final ImportOptions OPTIONS =
            new ImportOptions(Map.of(), List.of(), Map.of(), null, null, null, null, null);

    private static final JsonRecords RECORDS = new JsonRecords(
            new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());

    private ContactCsv() {}

    /** The contacts in their order; what cannot be taken fails. */
    public static List<ContactData> read(String csv) {
        List<ContactData> contacts = new ArrayList<>();
        try (RowSource rows = CsvFile.rows(ImportKind.CONTACTS, csv.getBytes(StandardCharsets.UTF_8), OPTIONS)) {
            ContactRows reader = new ContactRows(OPTIONS, RECORDS);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                row.refuseUnreadable();
                contacts.add(reader.read(row).data());
            }
            return contacts;
        } catch (IOException | RowFault e) {
            throw new AssertionError(e.getMessage() + "\n" + csv, e);
        }
    }
}
