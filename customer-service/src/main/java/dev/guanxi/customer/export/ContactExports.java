package dev.guanxi.customer.export;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactPages;
import dev.guanxi.customer.contact.Phone;
import dev.guanxi.customer.profile.CustomerNames;
import dev.guanxi.customer.profile.ExternalId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Contacts on their way out; a CSV has the flat part of them, JSON lines all. */
@Singleton
final class ContactExports {

    private static final List<String> COLUMNS = List.of(
            "id", "customer", "customerSystem", "name", "title", "department", "decisionPart", "phones", "emails");

    private final ContactPages contacts;
    private final CustomerNames names;

    ContactExports(ContactPages contacts, CustomerNames names) {
        this.contacts = contacts;
        this.names = names;
    }

    record Line(ExternalId customer, Contact contact) {}

    Export<Named<Contact>> of(Scope scope, UUID customerId) {
        return new Export<>(
                "contacts",
                COLUMNS,
                (session, after, limit) -> contacts.page(session, scope, customerId, after, limit)
                        .chain(found -> Named.all(session, names, found, Contact::customerId)),
                one -> one.record().id(),
                named -> List.of(row(named)),
                named -> new Line(named.customer(), named.record()));
    }

    private static Map<String, Object> row(Named<Contact> named) {
        Contact contact = named.record();
        Map<String, Object> row = new HashMap<>();
        row.put("id", contact.id());
        row.put("customer", named.customer().id());
        row.put("customerSystem", named.customer().system());
        row.put("name", contact.name());
        row.put("title", contact.title());
        row.put("department", contact.department());
        row.put("decisionPart", contact.decisionPart());
        row.put("phones", contact.phones().stream().map(Phone::number).collect(Collectors.joining("; ")));
        row.put("emails", String.join("; ", contact.emails()));
        return row;
    }
}
