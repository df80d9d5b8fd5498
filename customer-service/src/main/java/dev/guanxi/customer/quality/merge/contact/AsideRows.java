package dev.guanxi.customer.quality.merge.contact;

/** Rows that repeat one of the survivor's, and are kept until the merge is undone. */
final class AsideRows {

    private AsideRows() {}

    /**
     * Inserts them again, as SQL. The customer may have been merged since; and whoever has read one of them before the merge
     * reads it again.
     */
    static String putBack(String table, String label) {
        return """
                insert into %1$s select k.* from contact_merge_row r cross join lateral jsonb_populate_record(
                  cast(null as %1$s), r.content || jsonb_build_object('customer_id', cast(:customer as uuid),
                    'version', cast(r.content ->> 'version' as bigint) + 1)) k
                where r.merge_id = :merge and r.table_name = '%2$s'""".formatted(table, label);
    }
}
