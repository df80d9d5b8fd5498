package dev.guanxi.customer.bulk.contacts;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.contact.ContactCheck;
import dev.guanxi.customer.contact.ContactImports;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.ExternalId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts out of rows (C3). */
final class ContactImporter implements Importer<ContactRow> {

    private final Scope scope;
    private final String caller;
    private final Buyers customers;
    private final ContactImports contacts;
    private final ContactCheck check;
    private final RowParser<ContactRow> parser;

    ContactImporter(
            Scope scope,
            String caller,
            Buyers customers,
            ContactImports contacts,
            ContactCheck check,
            RowParser<ContactRow> parser) {
        this.scope = scope;
        this.caller = caller;
        this.customers = customers;
        this.contacts = contacts;
        this.check = check;
        this.parser = parser;
    }

    @Override
    public void read(Row row, Gathering<ContactRow> gathering) throws RowFault {
        ContactRow contact = parser.read(row);
        check.checked(contact.data());
        gathering.add(contact);
    }

    @Override
    public Uni<BatchResult> write(Mutiny.Session session, List<ContactRow> records) {
        BatchResult result = new BatchResult();
        var named = records.stream().map(ContactRow::customer).collect(Collectors.toSet());
        return customers
                .idsOf(session, scope.owner(), named)
                .chain(ids -> record(
                        session, result.known(records, "customer", ContactRow::customer, ids.keySet()), ids, result))
                .replaceWith(result);
    }

    private Uni<Void> record(
            Mutiny.Session session, List<ContactRow> known, Map<ExternalId, UUID> ids, BatchResult result) {
        return contacts.record(
                        session,
                        scope,
                        caller,
                        known.stream()
                                .map(row -> row.of(ids.get(row.customer())))
                                .toList())
                .invoke(outcomes -> result.count(RecordKind.CONTACT, known, outcomes))
                .replaceWithVoid();
    }
}
