package dev.guanxi.customer.rights;

import java.util.List;
import java.util.stream.Stream;

/** Rows that repeat what is told of other tables, for a purpose of their own. They are erased with it, not told again. */
final class Copies {

    private static final String OF_MERGES =
            "r.merge_id in (select id from customer_merge where customer_id = :customer)";

    private static final String OF_CONTACT_MERGES =
            "r.merge_id in (select m.id from contact_merge m join contact c on c.id = m.contact_id"
                    + " where c.customer_id = :customer)";

    /** Merges of a person who was erased are not undone any more: nothing is put back. */
    private static final List<HeldRows> OF_THE_PERSON = List.of(
            copy(
                    "customer_merge_row",
                    "delete from customer_merge_row r where %1$s and r.table_name like '%% aside' and " + OF_MERGES),
            copy(
                    "contact_merge_row",
                    "delete from contact_merge_row r using contact_merge m where m.id = r.merge_id and m.contact_id in "
                            + HeldRows.CONTACTS),
            /* Whoever was told apart from the person. */
            copy("contact_merge_row", """
                    delete from contact_merge_row r where r.table_name like 'contact_distinction %%'
                      and (cast(r.content ->> 'contact_id' as uuid) in %1$s or cast(r.content ->> 'other_id' as uuid) in %1$s)""".replace("%1$s", HeldRows.CONTACTS)));

    /** Merges of others are: what was put aside, or was ended, comes back as it would be if it had been there. */
    private static final List<HeldRows> OF_OTHERS = FreeText.ALL.stream()
            .flatMap(text -> Stream.of(
                    copy("customer_merge_row", text.erasedIn("customer_merge_row", OF_MERGES)),
                    copy("contact_merge_row", text.erasedIn("contact_merge_row", OF_CONTACT_MERGES))))
            .toList();

    private static final List<HeldRows> OF_RECORDS = List.of(
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
                    "delete from contact_distinction where contact_id in " + HeldRows.CONTACTS + " or other_id in "
                            + HeldRows.CONTACTS),
            copy("data_subject_receipt", """
                            update data_subject_receipt t set document = null from data_subject_request r
                            where r.id = t.request_id and r.customer_id = :customer and t.document is not null
                              and (%1$s or r.contact_id = :contact or r.contact_id is null)"""));

    static final List<HeldRows> ALL = Stream.of(OF_THE_PERSON, OF_OTHERS, OF_RECORDS)
            .flatMap(List::stream)
            .toList();

    private Copies() {}

    private static HeldRows copy(String table, String erase) {
        return new HeldRows(table, table, null, null, erase);
    }
}
