package dev.guanxi.customer.rights;

import java.util.List;
import java.util.stream.Stream;

/** Rows that repeat what is told of other tables, for a purpose of their own. They are erased with it, not told again. */
final class Copies {

    /** What was kept to be put back comes no more; what was ended is opened again without its words. */
    private static final String OF_MERGES =
            "r.merge_id in (select id from customer_merge where customer_id = :customer) and "
                    + Names.in("cast(r.content as text)", ":mention");

    private static final String OF_CONTACT_MERGES =
            "m.contact_id in (select id from contact where customer_id = :customer) and "
                    + Names.in("cast(r.content as text)", ":mention");

    static final List<HeldRows> ALL = Stream.of(
                    copy(
                            "customer_merge_row",
                            "delete from customer_merge_row r where r.table_name like '%% aside' and " + OF_MERGES),
                    copy("customer_merge_row", """
                            update customer_merge_row r set content = r.content || (
                              select jsonb_object_agg(w.key, cast(:erased as text)) from jsonb_each_text(r.content) w
                              where w.key in ('outcome', 'disqualification') and w.value is not null)
                            where r.table_name like '%% ended' and coalesce(r.content ->> 'outcome', r.content ->> 'disqualification')
                              is not null and\s""" + OF_MERGES),
                    copy(
                            "contact_merge_row",
                            "delete from contact_merge_row r using contact_merge m where m.id = r.merge_id and (m.contact_id in "
                                    + HeldRows.CONTACTS + " or r.table_name like '%% aside' and " + OF_CONTACT_MERGES
                                    + ")"),
                    copy("duplicate_suspect", """
                            delete from duplicate_suspect where %1$s and (customer_id = :customer or other_id = :customer)"""),
                    copy("outbox", """
                            delete from outbox where %1$s and type in (
                              'dev.guanxi.customer.customer-registered.v1', 'dev.guanxi.customer.customer-changed.v1')
                              and aggregate_id in\s""" + HeldRows.IDS),
                    /* Nobody greets a person who was erased, and nobody finds it by a number or address. */
                    copy("occasion_day", """
                            delete from occasion_day t where t.customer_id = :customer and (t.contact_id = :contact or %1$s)"""),
                    copy("contact_match_key", """
                            delete from contact_match_key t where t.customer_id = :customer and (t.contact_id = :contact or %1$s)"""),
                    /* How a contact read when it was told apart from another can be guessed from its name. */
                    copy(
                            "contact_distinction",
                            "delete from contact_distinction where contact_id in " + HeldRows.CONTACTS
                                    + " or other_id in " + HeldRows.CONTACTS),
                    copy("data_subject_receipt", """
                            update data_subject_receipt t set document = null from data_subject_request r
                            where r.id = t.request_id and r.customer_id = :customer and t.document is not null
                              and (%1$s or r.contact_id = :contact or r.contact_id is null)"""))
            .toList();

    private Copies() {}

    private static HeldRows copy(String table, String erase) {
        return new HeldRows(table, table, null, null, erase);
    }
}
