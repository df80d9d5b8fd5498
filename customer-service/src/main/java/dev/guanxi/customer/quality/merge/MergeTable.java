package dev.guanxi.customer.quality.merge;

import java.util.List;

/**
 * What becomes of a table's rows of a customer that is merged into another.
 *
 * @param columns that refer to the customer
 * @param key that names a row
 */
record MergeTable(String name, Way way, List<String> columns, List<String> key) {

    private static final String OWNER = "customer_id";

    enum Way {
        /** The rows become the survivor's. */
        MOVE,
        /** The rows lose their meaning; they are kept aside until the merge is undone. */
        PUT_ASIDE,
        /** The rows follow from the customer's record and are made again. */
        DERIVE
    }

    /** Every table that refers to a customer; a test compares them with those that the database knows. */
    static final List<MergeTable> ALL = List.of(
            moved("customer_external_id", "owner", "system", "external_id"),
            moved("purchase", "id"),
            moved("purchase_return", "id"),
            moved("customer_merge", "id"),
            moved("contact", "id"),
            moved("party", "id"),
            moved("satisfaction", "id"),
            moved("need", "id"),
            moved("interaction", "id"),
            moved("prospect", "id"),
            moved("prospect_follow_up", "id"),
            moved("appraisal", "id"),
            moved("purification_entry", "purification_id", "rank"),
            moved("customer_gift_policy", "id"),
            moved("gift_receiver", "id"),
            moved("gift", "id"),
            moved("gift_solicitation", "id"),
            new MergeTable("party", Way.MOVE, List.of("other_customer_id"), List.of("id")),
            new MergeTable("duplicate_suspect", Way.PUT_ASIDE, List.of("customer_id", "other_id"), List.of("id")),
            new MergeTable("customer_match", Way.DERIVE, List.of("customer_id"), List.of("customer_id")));

    private static MergeTable moved(String name, String... key) {
        return new MergeTable(name, Way.MOVE, List.of(OWNER), List.of(key));
    }

    static List<MergeTable> of(Way way) {
        return ALL.stream().filter(table -> table.way == way).toList();
    }

    /** The column by which rows move. */
    String column() {
        return columns.get(0);
    }

    /** The table's name, with the column where that is not the customer whose rows they are. */
    String label() {
        return column().equals(OWNER) ? name : name + "." + column();
    }

    String keyColumns() {
        return String.join(", ", key);
    }
}
