package dev.guanxi.customer.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.customer.contact.ContactData;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
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
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), OPTIONS)) {
            rows.refuseUnfitFor(ImportKind.CONTACTS);
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
