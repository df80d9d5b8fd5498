package dev.guanxi.customer.rights;

import java.util.List;

/** Rows that are a person's own. Figures and ledgers stay, under ids that say nothing any more. */
final class OwnRows {

    private static final String CUSTOMERS = "t.customer_id = :customer";

    /** Without which rows were whose right after: hashes that say nothing of a person. */
    private static final String MERGED =
            "select t.id, t.version, t.%1$s, t.survivor_id, t.duplicate_id, t.survivor_version,"
                    + " t.survivor_before, t.duplicate_before, t.merged_by, t.merged_at, t.undone_by, t.undone_at"
                    + " from %2$s t where ";

    private static final String MERGES = MERGED.formatted("customer_id", "customer_merge") + CUSTOMERS;
    private static final String CONTACT_MERGES = MERGED.formatted("contact_id", "contact_merge");

    static final List<HeldRows> ALL = List.of(
            kept("ownParties", "party", "t.contact_id = :contact", null),
            kept("partiesOfOthers", "party", null, "t.other_customer_id = :customer"),
            kept("purchases", "purchase", null, CUSTOMERS),
            kept("returns", "purchase_return", null, CUSTOMERS),
            new HeldRows(
                    "returnLines",
                    "purchase_return_line",
                    null,
                    "select l.* from purchase_return p join purchase_return_line l on l.return_id = p.id"
                            + " where p.customer_id = :customer",
                    null),
            kept("appraisals", "appraisal", null, CUSTOMERS),
            kept("purifications", "purification_entry", null, CUSTOMERS),
            new HeldRows(
                    "giftAuditEntries",
                    "gift_audit_entry",
                    null,
                    "select e.* from gift t join gift_audit_entry e on e.gift_id = t.id where t.customer_id = :customer",
                    null),
            kept("accountContacts", "account_contact", null, CUSTOMERS),
            kept("exitScanFindings", "exit_scan_finding", null, CUSTOMERS),
            /* What an import found before it changed a record would come back with an undoing. */
            new HeldRows(
                    "beforeImports",
                    "import_effect",
                    null,
                    "select import_id, row, before from import_effect where before is not null and record_id in "
                            + HeldRows.IDS,
                    "delete from import_effect where record_id in " + HeldRows.CONTACT_IDS
                            + " or (%1$s and record_id in " + HeldRows.IDS + ")"),
            new HeldRows("merges", "customer_merge", null, MERGES, """
                    update customer_merge set survivor_before = '{}', duplicate_before = '{}'
                    where customer_id = :customer and %1$s"""),
            new HeldRows(
                    "contactMerges",
                    "contact_merge",
                    CONTACT_MERGES + "t.contact_id = :contact",
                    CONTACT_MERGES + "t.contact_id in (select id from contact where customer_id = :customer)",
                    "update contact_merge set survivor_before = '{}', duplicate_before = '{}' where contact_id in "
                            + HeldRows.CONTACTS),
            /* The reference stays, so that a file that comes again does not bring the person back; what it said does not. */
            HeldRows.where(
                    "contactReferences",
                    "contact_reference",
                    "t.contact_id = :contact",
                    "t.contact_id in (select id from contact where customer_id = :customer)",
                    "update contact_reference set print = '' where contact_id in " + HeldRows.CONTACTS),
            HeldRows.where(
                    "familyMembers",
                    "contact_family_member",
                    "t.contact_id = :contact",
                    "t.contact_id in (select id from contact where customer_id = :customer)",
                    "delete from contact_family_member where contact_id in " + HeldRows.CONTACTS),
            HeldRows.where("contacts", "contact", "t.id = :contact", CUSTOMERS, """
                    update contact set version = version + 1, name = cast(:erased as text), title = null,
                      department = null, decision_part = null, birth_year = null, birth_month = null, birth_day = null,
                      birth_calendar = null, details = '{"phones":[],"emails":[],"interests":[],"habits":[],"consents":{}}',
                      changed_at = now()
                    where id in\s""" + HeldRows.CONTACTS),
            /* Erased as a record that is written anew, CustomerErasure. */
            kept("externalIds", "customer_external_id", null, CUSTOMERS),
            kept("customers", "customer", null, "t.id = :customer"));

    private OwnRows() {}

    private static HeldRows kept(String name, String table, String ofContact, String ofCustomer) {
        return HeldRows.where(name, table, ofContact, ofCustomer, null);
    }
}
