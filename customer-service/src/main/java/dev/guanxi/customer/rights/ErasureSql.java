package dev.guanxi.customer.rights;

import java.util.List;
import java.util.stream.Stream;

/**
 * How each table is made to say nothing about a person. :contact is the contact, or nobody; :mention finds the texts that
 * are about the person, :named those that name it, once the :others' longer names are masked.
 */
final class ErasureSql {

    private static final String OF_CONTACT = "(t.id = :contact or %s)";

    private static final String SURVEYS = """
            update interaction t set survey = cast(jsonb_set(cast(survey as jsonb), '{answers}', cast('[]' as jsonb)) as text),
              version = version + 1
            where t.customer_id = :customer and survey is not null and (%s
              or t.id in (select interaction_id from interaction_contact where contact_id = :contact))""".formatted(Names.in("survey", ":mention"));

    private static final String ATTEMPTS = """
            update exit_case t set attempts = cast('[]' as jsonb), version = version + 1
            where t.customer_id = :customer and attempts <> cast('[]' as jsonb) and %s""".formatted(Names.in("cast(attempts as text)", ":mention"));

    /** Of goods only what names the person: the rest says what was bought. */
    private static final String PURCHASE_LINES = """
            update purchase_line t set
              description = case when %1$s then cast(:erased as text) else t.description end,
              configuration = case when %2$s
                then (select json_object_agg(case when %3$s then cast(:erased as text) else e.key end,
                        case when %4$s then cast(:erased as text) else e.value end) from json_each_text(t.configuration) e)
                else t.configuration end
            where t.purchase_id in (select p.id from purchase p where p.customer_id = :customer) and (%1$s or %2$s)""".formatted(
                    Names.in("t.description", ":named"),
                    Names.in("cast(t.configuration as text)", ":named"),
                    Names.in("e.key", ":named"),
                    Names.in("e.value", ":named"));

    /** The trail seals their hashes; without the salt these say nothing. */
    private static final String AUDIT_REASONS =
            "update gift_audit_reason t set reason = cast(:erased as text), salt = null where (t.record_id, t.number) in ("
                    + FreeText.AUDIT_REASONS.formatted("t.record_id, t.number") + ")";

    /** What merges put aside would come back with an undoing. */
    private static final String MERGE_ROWS = """
            delete from customer_merge_row r where r.table_name like '%% aside'
              and r.merge_id in (select id from customer_merge where customer_id = :customer)
              and %s""".formatted(Names.in("cast(r.content as text)", ":mention"));

    private static final String HANDOVERS = """
            update handover set reason = cast(:erased as text)
            where id in (select handover_id from handover_account where customer_id = :customer) and %s""".formatted(Names.in("reason", ":named"));

    /** The key is as telling as the name. A receiver who is another contact stays. */
    private static final String RECEIVERS = """
            update gift_receiver t set name = cast(:erased as text), name_key = cast(id as text)
            where t.customer_id = :customer and (%s or t.contact_id = :contact or t.contact_id is null and %s)""";

    private static final String FAMILY = """
            delete from contact_family_member where contact_id in (
              select t.id from contact t where t.customer_id = :customer and %s)""";

    private static final String CONTACTS = """
            update contact t set version = version + 1, name = cast(:erased as text), title = null, department = null,
              decision_part = null, birth_year = null, birth_month = null, birth_day = null, birth_calendar = null,
              details = '{"phones":[],"emails":[],"interests":[],"habits":[],"consents":{}}', changed_at = now()
            where t.customer_id = :customer and %s""";

    /** Nobody greets a person who was erased. */
    private static final String OCCASION_DAYS = """
            delete from occasion_day t where t.customer_id = :customer and (t.contact_id = :contact or %s)""";

    /** Nobody is found by a number or address that was erased. */
    private static final String CONTACT_KEYS = """
            delete from contact_match_key t where t.customer_id = :customer and (t.contact_id = :contact or %s)""";

    /** The reference stays, so that a file that comes again does not bring the person back; what it said does not. */
    private static final String REFERENCES = """
            update contact_reference r set print = '' where r.contact_id in (
              select t.id from contact t where t.customer_id = :customer and %s)""";

    /** What an import found before it changed a record would come back with an undoing. */
    private static final String IMPORT_EFFECTS = """
            delete from import_effect e where e.record_id in (
              select t.id from contact t where t.customer_id = :customer and %s) or (e.record_id = :customer and %s)""";

    private static final String DOCUMENTS = """
            update data_subject_receipt t set document = null from data_subject_request r
            where r.id = t.request_id and r.customer_id = :customer and t.document is not null
              and (cast(:contact as uuid) = '00000000-0000-0000-0000-000000000000' or r.contact_id = :contact
                or r.contact_id is null)""";

    private ErasureSql() {}

    /** The statements, each for all rows of a table. */
    static List<String> of(Person person) {
        String whole = String.valueOf(person.isCustomer());
        String contacts = OF_CONTACT.formatted(whole);
        return Stream.of(
                        FreeText.ALL.stream().map(text -> text.erase(person)),
                        Stream.of(SURVEYS, ATTEMPTS, PURCHASE_LINES, AUDIT_REASONS, MERGE_ROWS, HANDOVERS),
                        Stream.of(RECEIVERS.formatted(whole, Names.in("t.name", ":mention"))),
                        Stream.of(OCCASION_DAYS.formatted(whole), CONTACT_KEYS.formatted(whole)),
                        Stream.of(REFERENCES.formatted(contacts)),
                        Stream.of(IMPORT_EFFECTS.formatted(contacts, whole)),
                        Stream.of(FAMILY.formatted(contacts), CONTACTS.formatted(contacts), DOCUMENTS))
                .flatMap(statements -> statements)
                .toList();
    }
}
