package dev.guanxi.customer.quality.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of a table's rows of a customer that is merged into another.
 *
 * @param columns that refer to the customer
 * @param key that names a row
 * @param collides which rows of the duplicate cannot move because the survivor has its own in their place, as SQL; they are
 *     put aside. Null if all can
 * @param ending how rows are ended of which only one may be open; null if there are none
 */
record MergeTable(String name, Way way, List<String> columns, List<String> key, String collides, MergeEnding ending) {

    private static final String OWNER = "customer_id";

    enum Way {
        /** The rows become the survivor's. */
        MOVE,
        /** The rows lose their meaning; they are kept aside until the merge is undone. */
        PUT_ASIDE,
        /** The rows follow from the customer's record or others of its rows and are made again. */
        DERIVE
    }

    /** Every table that refers to a customer; a test compares them with those that the database knows. */
    static final List<MergeTable> ALL = List.of(
            moved("customer_external_id", "owner", "system", "external_id"),
            moved("purchase", "id"),
            moved("purchase_return", "id"),
            moved("customer_merge", "id"),
            moved("data_subject_request", "id"),
            moved("contact", "id"),
            moved("party", "id"),
            moved("satisfaction", "id"),
            moved("need", "id"),
            moved("interaction", "id"),
            moved(MergeEnding.PROSPECT, "prospect", "id"),
            moved("prospect_follow_up", "id"),
            moved("appraisal", "id"),
            moved("purification_entry", "purification_id", "rank"),
            moved("customer_gift_policy", "id"),
            moved("gift_receiver", "id"),
            moved("gift", "id"),
            moved("gift_solicitation", "id"),
            moved("relationship_level", "id"),
            moved("account_contact", "id"),
            moved(MergeEnding.ASSIGNMENT, "account_assignment", "id"),
            movedUnless("""
                    exists (select from handover_account own where own.customer_id = :survivor
                              and own.handover_id = handover_account.handover_id)""", "handover_account", "handover_id"),
            moved("opportunity", "id"),
            moved(MergeEnding.EXIT_CASE, "exit_case", "id"),
            movedUnless("""
                    exists (select from exit_scan_finding own where own.customer_id = :survivor
                              and own.scan_id = exit_scan_finding.scan_id)""", "exit_scan_finding", "scan_id"),
            moved("occasion", "id"),
            movedUnless("""
                    kind = 'FIRST_PURCHASE' and exists (select from occasion_day own
                      where own.customer_id = :survivor and own.kind = 'FIRST_PURCHASE')""", "occasion_day", "source_id", "part"),
            moved("greeting", "id"),
            new MergeTable("party", Way.MOVE, List.of("other_customer_id"), List.of("id"), null, null),
            new MergeTable(
                    "duplicate_suspect", Way.PUT_ASIDE, List.of("customer_id", "other_id"), List.of("id"), null, null),
            new MergeTable("satisfaction_gap", Way.DERIVE, List.of("customer_id"), List.of("customer_id"), null, null),
            new MergeTable("customer_match", Way.DERIVE, List.of("customer_id"), List.of("customer_id"), null, null));

    private static final Set<String> NO_USE = Set.of("customer_merge", "data_subject_request");

    private static MergeTable moved(String name, String... key) {
        return movedUnless(null, name, key);
    }

    private static MergeTable movedUnless(String collides, String name, String... key) {
        return new MergeTable(name, Way.MOVE, List.of(OWNER), List.of(key), collides, null);
    }

    private static MergeTable moved(MergeEnding ending, String name, String... key) {
        return new MergeTable(name, Way.MOVE, List.of(OWNER), List.of(key), null, ending);
    }

    static List<MergeTable> of(Way way) {
        return ALL.stream().filter(table -> table.way == way).toList();
    }

    /**
     * The tables that tell whether a survivor was used. Its merges are no use: each is told by its version, and is undone
     * before an earlier one is. Nor is what people ask about themselves (C17), which changes nothing.
     */
    static List<MergeTable> used() {
        return of(Way.MOVE).stream()
                .filter(table -> !NO_USE.contains(table.name))
                .toList();
    }

    /** The tables of which rows may be put aside. */
    static List<MergeTable> putAside() {
        return ALL.stream()
                .filter(table -> table.way == Way.PUT_ASIDE || table.collides != null)
                .toList();
    }

    /** The tables of which rows may be ended. */
    static List<MergeTable> ended() {
        return ALL.stream().filter(table -> table.ending != null).toList();
    }

    /** The tables of which a merge may have put rows aside; earlier ones did so with rows that are ended now. */
    static List<MergeTable> everPutAside() {
        return Stream.concat(putAside().stream(), ended().stream()).toList();
    }

    /** Under what is kept how rows were before they were ended. */
    String endedLabel() {
        return name + " ended";
    }

    /** Under what the rows are kept that were put aside. */
    String asideLabel() {
        return name + " aside";
    }

    /** The column by which rows move. */
    String column() {
        return columns.get(0);
    }

    /** The table's name, with the column where that is not the customer whose rows they are. */
    String label() {
        return column().equals(OWNER) ? name : name + "." + column();
    }

    /** That a row of the table and one that was noted are the same, as SQL: the noted one is called k. */
    String sameKey(String row) {
        return key.stream().map(column -> row + "." + column + " = k." + column).collect(Collectors.joining(" and "));
    }

    /** The key as one text, as SQL. */
    String keyText() {
        return "concat_ws(' ', " + keyColumns() + ")";
    }

    String keyColumns() {
        return String.join(", ", key);
    }
}
