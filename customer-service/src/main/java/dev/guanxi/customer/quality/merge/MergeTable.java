package dev.guanxi.customer.quality.merge;

import java.util.List;

/**
 * What becomes of a table's rows of a customer that is merged into another.
 *
 * @param columns that refer to the customer
 * @param key that names a row
 */
record MergeTable(String name, Way way, List<String> columns, List<String> key) {

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
            new MergeTable("duplicate_suspect", Way.PUT_ASIDE, List.of("customer_id", "other_id"), List.of("id")),
            new MergeTable("customer_match", Way.DERIVE, List.of("customer_id"), List.of("customer_id")));

    private static MergeTable moved(String name, String... key) {
        return new MergeTable(name, Way.MOVE, List.of("customer_id"), List.of(key));
    }

    static List<MergeTable> of(Way way) {
        return ALL.stream().filter(table -> table.way == way).toList();
    }

    String keyColumns() {
        return String.join(", ", key);
    }
}
