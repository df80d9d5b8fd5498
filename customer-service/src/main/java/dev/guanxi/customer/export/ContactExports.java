package dev.guanxi.customer.export;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.contacts.BirthdayText;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.row.CellList;
import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactPages;
import dev.guanxi.customer.contact.ContactReferences;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.profile.CustomerNames;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts on their way out. */
@Singleton
final class ContactExports {

    private final ContactPages contacts;
    private final ContactReferences references;
    private final CustomerNames names;
    private final NamedCustomers named;

    ContactExports(ContactPages contacts, ContactReferences references, CustomerNames names, NamedCustomers named) {
        this.contacts = contacts;
        this.references = references;
        this.names = names;
        this.named = named;
    }

    /** A contact with the reference by which it is found again. */
    record Referenced(ExternalId reference, Contact contact) {}

    Export<Named<Referenced>> of(Scope scope, UUID customerId) {
        return new Export<>(
                "contacts",
                ImportKind.CONTACTS.columns(),
                (session, after, limit) -> page(session, scope, customerId, after, limit)
                        .chain(found -> referenced(session, found))
                        .chain(found -> Named.all(
                                session, names, found, one -> one.contact().customerId())),
                one -> one.record().contact().id(),
                named -> List.of(row(named)),
                ContactExports::json);
    }

    private Uni<List<Contact>> page(Mutiny.Session session, Scope scope, UUID customerId, Cursor after, int limit) {
        return customerId == null
                ? contacts.page(session, scope, null, after, limit)
                : named.idNow(session, scope, customerId).chain(id -> contacts.page(session, scope, id, after, limit));
    }

    private Uni<List<Referenced>> referenced(Mutiny.Session session, List<Contact> found) {
        return references.of(session, found).map(known -> found.stream()
                .map(contact -> new Referenced(known.get(contact.id()), contact))
                .toList());
    }

    private static Map<String, Object> json(Named<Referenced> named) {
        Contact contact = named.record().contact();
        Map<String, Object> json = new LinkedHashMap<>(said(named.record()));
        json.put("customer", named.customer());
        json.put("phones", contact.phones());
        json.put("emails", contact.emails());
        json.put("birthday", contact.birthday());
        json.put("familyMembers", contact.familyMembers());
        json.put("interests", contact.interests());
        json.put("habits", contact.habits());
        json.put("consents", new TreeMap<>(contact.consents()));
        json.values().removeIf(value -> value == null);
        return json;
    }

    private static Map<String, Object> said(Referenced record) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("system", record.reference().system());
        said.put("reference", record.reference().id());
        said.put("name", record.contact().name());
        said.put("title", record.contact().title());
        said.put("department", record.contact().department());
        said.put("decisionPart", record.contact().decisionPart());
        return said;
    }

    static Map<String, Object> row(Named<Referenced> named) {
        Contact contact = named.record().contact();
        Birthday birthday = contact.birthday();
        Map<String, Object> row = new HashMap<>(said(named.record()));
        row.put("customer", named.customer().id());
        row.put("customerSystem", named.customer().system());
        row.put(
                "phones",
                cell(contact.phones().stream()
                        .map(phone -> parts(phone.line().name(), phone.number()))
                        .toList()));
        row.put("emails", texts(contact.emails()));
        row.put("birthday", BirthdayText.of(birthday));
        row.put("birthdayCalendar", birthday == null ? null : birthday.calendar());
        row.put(
                "familyMembers",
                cell(contact.familyMembers().stream()
                        .map(ContactExports::familyMember)
                        .toList()));
        row.put("interests", texts(contact.interests()));
        row.put("habits", texts(contact.habits()));
        row.put(
                "consents",
                cell(new TreeMap<>(contact.consents())
                        .entrySet().stream()
                                .map(one -> parts(
                                        one.getKey().name(),
                                        one.getValue().decision().name(),
                                        one.getValue().decidedAt().toString(),
                                        one.getValue().source()))
                                .toList()));
        return row;
    }

    private static List<String> familyMember(FamilyMember member) {
        Birthday birthday = member.birthday();
        boolean calendar = birthday != null && birthday.calendar() != null;
        return parts(
                member.relation().name(),
                member.name(),
                BirthdayText.of(birthday),
                calendar ? birthday.calendar().name() : null);
    }

    private static List<String> parts(String... parts) {
        return Arrays.asList(parts);
    }

    private static String texts(List<String> texts) {
        return cell(texts.stream().map(List::of).toList());
    }

    private static String cell(List<List<String>> items) {
        return CellList.text(items);
    }
}
