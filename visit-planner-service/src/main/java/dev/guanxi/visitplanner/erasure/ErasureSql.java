package dev.guanxi.visitplanner.erasure;

import dev.guanxi.platform.persistence.RowDocuments.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is held of a customer, and how it is made to say nothing about a person any more. */
final class ErasureSql {

    /** What mentions people: rows that concern the person are told or erased. */
    static final Part APPOINTMENTS = new Part("appointments", """
            select a.*, (select string_agg(c.reason, ' / ' order by c.version) from appointment_change c
              where c.appointment_id = a.id) as reasons_of_changes
            from appointment a where a.customer_id = :person order by a.id""");

    /** With the respondent: findings are about whom one talked to. */
    static final Part REPORTS = new Part("reports", """
            select r.id, r.appointment_id, r.visited_at, r.outcome, cast(r.document as jsonb) as document,
              a.respondent_name, (select jsonb_agg(to_jsonb(p) order by p.id) from promise p where p.report_id = r.id)
              as promises,
              (select string_agg(concat_ws(' / ', p.what, p.note), ' / ' order by p.id) from promise p
              where p.report_id = r.id) as texts_of_promises
            from visit_report r join appointment a on a.id = r.appointment_id
            where r.customer_id = :person order by r.id""");

    static final Part RHYTHMS = new Part("rhythms", "select * from customer_rhythm where customer_id = :person");

    /**
     * In which of their members a contact may be named, with the columns that these tell of; the others name codes and our own
     * people. A test asks the database for columns that are forgotten here.
     */
    static final Map<String, Map<String, Set<String>>> SEARCHED = Map.of(
            APPOINTMENTS.name(),
            Map.of(
                    "subject", Set.of("appointment.subject"),
                    "place", Set.of("appointment.place"),
                    "notes", Set.of("appointment.notes"),
                    "respondentName", Set.of("appointment.respondent_name"),
                    "respondentPosition", Set.of("appointment.respondent_position"),
                    "closedReason", Set.of("appointment.closed_reason"),
                    "reasonsOfChanges", Set.of("appointment_change.reason")),
            REPORTS.name(),
            Map.of(
                    "document", Set.of("visit_report.document"),
                    "respondentName", Set.of("appointment.respondent_name"),
                    "textsOfPromises", Set.of("promise.what", "promise.note")),
            RHYTHMS.name(),
            Map.of("reason", Set.of("customer_rhythm.reason")));

    static final Map<String, Set<String>> TEXTS = SEARCHED.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, part -> part.getValue().keySet()));

    /** What is held of a customer who is a person, besides. */
    static final List<Part> OF_CUSTOMER = List.of(
            new Part(
                    "accounts",
                    "select * from account where customer_id = :person union all select m.* from merged_account a"
                            + " join alias l on l.id = a.customer_id and l.root_id = :person,"
                            + " jsonb_populate_record(cast(null as account), a.content) m"),
            new Part("tiers", "select * from account_tier where customer_id = :person"),
            new Part("purchases", "select * from purchase where customer_id = :person"));

    private static final String IDS =
            "select id from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id uuid)";

    static final List<String> ERASE_APPOINTMENTS = List.of("""
            update appointment set version = version + 1, respondent_name = null, respondent_position = null,
              subject = :erased, place = null, notes = null,
              closed_reason = case when closed_reason is null then null else :erased end
            where id in (%s)""".formatted(IDS), """
            update appointment_change set reason = :erased where reason is not null and appointment_id in (%s)""".formatted(IDS), """
            insert into appointment_change (appointment_id, version, what, at, by_subject, state, starts_at, ends_at, time_zone)
            select id, version, 'ERASED', now(), cast(:erased as text), state, starts_at, ends_at, time_zone
            from appointment where id in (%s)""".formatted(IDS));

    static final List<String> ERASE_REPORTS = List.of("""
            update visit_report set document = cast(jsonb_build_object(
              'purposesReached', cast(document as jsonb) -> 'purposesReached', 'findings', cast(:erased as text),
              'needsHeard', cast('[]' as jsonb), 'competitorNews', cast('[]' as jsonb)) as text)
            where id in (%s)""".formatted(IDS), """
            update promise set version = version + 1, what = :erased, note = null where report_id in (%s)""".formatted(IDS));

    static final String ERASE_RHYTHM =
            "update customer_rhythm set version = version + 1, reason = :erased where customer_id = :person";

    static final String ERASE_MERGED_RHYTHMS = """
            update merged_rhythm m set content = content || jsonb_build_object('reason', cast(:erased as text))
            from alias l where l.id = m.customer_id and l.root_id = :person""";

    static final String REMEMBER = """
            insert into erased_account (customer_id, erased_at)
            select id, now() from (select cast(:person as uuid) as id union select id from alias where root_id = :person) e
            on conflict do nothing""";

    static final String FORGET = """
            update account a set name = :erased from erased_account e
            where a.customer_id = e.customer_id and a.name <> :erased and a.customer_id in (
              select "customerId" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("customerId" uuid))""";

    static final String FORGET_ASIDE = """
            update merged_account a set content = content || jsonb_build_object('name', cast(:erased as text))
            from erased_account e where a.customer_id = e.customer_id and content ->> 'name' <> :erased""";

    static final String KEPT = """
            select (select count(*) from purchase where customer_id = :person)
              + (select count(*) from appointment where customer_id = :person)""";

    private ErasureSql() {}
}
