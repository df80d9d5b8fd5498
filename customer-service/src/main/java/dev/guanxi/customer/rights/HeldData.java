package dev.guanxi.customer.rights;

import dev.guanxi.platform.persistence.RowDocuments.Part;
import java.util.List;
import java.util.stream.Stream;

/** Everything here that speaks of a person, as queries: the access document of this service. */
final class HeldData {

    private static final List<Part> OF_CONTACT = List.of(
            new Part("contacts", "select * from contact where id = :contact"),
            new Part("familyMembers", "select * from contact_family_member where contact_id = :contact"),
            new Part("contactReferences", "select * from contact_reference where contact_id = :contact"),
            new Part("parties", "select * from party where contact_id = :contact"),
            new Part(
                    "purchaseLines",
                    "select l.* from purchase p join purchase_line l on l.purchase_id = p.id"
                            + " where p.customer_id = :customer and (" + Names.in("l.description", ":mention") + " or "
                            + Names.in("cast(l.configuration as text)", ":mention") + ")"),
            new Part(
                    "giftReceivers",
                    "select * from gift_receiver where customer_id = :customer"
                            + " and (contact_id = :contact or contact_id is null and "
                            + Names.in("name", ":mention") + ")"));

    private static final List<Part> OF_CUSTOMER = List.of(
            new Part("customers", "select * from customer where id = :customer"),
            all("externalIds", "customer_external_id"),
            all("contacts", "contact"),
            new Part(
                    "familyMembers",
                    "select f.* from contact c join contact_family_member f on f.contact_id = c.id"
                            + " where c.customer_id = :customer"),
            new Part(
                    "contactReferences",
                    "select r.* from contact c join contact_reference r on r.contact_id = c.id"
                            + " where c.customer_id = :customer"),
            all("parties", "party"),
            new Part("partiesOfOthers", "select * from party where other_customer_id = :customer"),
            all("purchases", "purchase"),
            new Part(
                    "purchaseLines",
                    "select l.* from purchase p join purchase_line l on l.purchase_id = p.id"
                            + " where p.customer_id = :customer"),
            all("returns", "purchase_return"),
            new Part(
                    "returnLines",
                    "select l.* from purchase_return p join purchase_return_line l on l.return_id = p.id"
                            + " where p.customer_id = :customer"),
            all("appraisals", "appraisal"),
            all("purifications", "purification_entry"),
            all("giftReceivers", "gift_receiver"),
            new Part(
                    "giftAuditEntries",
                    "select e.* from gift t join gift_audit_entry e on e.gift_id = t.id where t.customer_id = :customer"),
            all("accountContacts", "account_contact"),
            new Part(
                    "handovers",
                    "select h.*, a.customer_id, a.managed_since, a.contacts from handover_account a"
                            + " join handover h on h.id = a.handover_id where a.customer_id = :customer"),
            all("exitScanFindings", "exit_scan_finding"),
            all("merges", "customer_merge"));

    private HeldData() {}

    private static Part all(String name, String table) {
        return new Part(name, "select * from " + table + " where customer_id = :customer");
    }

    /** With the rows in whose free texts the person is named; of a customer these are all of its rows. */
    static List<Part> of(Person person) {
        List<Part> own = person.isCustomer() ? OF_CUSTOMER : OF_CONTACT;
        Part reasons =
                new Part("giftAuditReasons", FreeText.AUDIT_REASONS.formatted("t.record_id, t.number, t.reason"));
        Stream<Part> texts = FreeText.ALL.stream()
                .filter(text -> own.stream()
                        .noneMatch(part -> part.sql().contains(" from " + text.table() + " where customer_id")))
                .map(text -> new Part(
                        text.name(),
                        person.isCustomer()
                                ? "select * from " + text.table() + " where customer_id = :customer"
                                : text.select()));
        return Stream.of(own.stream(), Stream.of(reasons), texts)
                .flatMap(parts -> parts)
                .toList();
    }
}
