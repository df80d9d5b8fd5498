package dev.guanxi.customer.bulk.contacts;

import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.contact.ContactCheck;
import dev.guanxi.customer.contact.ContactImports;
import dev.guanxi.customer.profile.Buyers;
import jakarta.inject.Singleton;

/** Makes importers of contacts. */
@Singleton
public final class ContactImporters {

    private final Buyers customers;
    private final ContactImports contacts;
    private final ContactCheck check;
    private final JsonRecords records;

    ContactImporters(Buyers customers, ContactImports contacts, ContactCheck check, JsonRecords records) {
        this.customers = customers;
        this.contacts = contacts;
        this.check = check;
        this.records = records;
    }

    public Importer<?> of(ImportRequest request) {
        RowParser<ContactRow> parser =
                request.isCsv() ? new ContactRows(request.options(), records) : new ContactJson(records);
        return new ContactImporter(request.scope(), request.caller(), customers, contacts, check, parser);
    }
}
