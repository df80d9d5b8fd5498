package dev.guanxi.customer.quality.merge.contact;

import java.util.List;
import java.util.Set;

/**
 * What becomes of a table's rows that name a contact which is merged into another.
 *
 * @param column that names the contact
 * @param key that names a row
 * @param ofCustomer whether the rows are found by their customer alone
 * @param versioned whether the rows have a version that is shown with the contact: who has read one reads another afterwards
 */
record ContactMergeTable(String name, Way way, String column, List<String> key, boolean ofCustomer, boolean versioned) {

    enum Way {
        /**
         * The rows name the survivor from then on. Those that repeat one of the survivor's were put aside before: {@link
         * JoinedInteractions}, {@link JoinedParties}, {@link JoinedOccasions}.
         */
        MOVE,
        /** So they do, but not as they are: {@link JoinedReceivers} makes them one, {@link JoinedOccasions} finds their day. */
        JOIN,
        /** The rows are kept aside until the merge is undone; {@link JoinedDistinctions} says of the survivor what they said. */
        PUT_ASIDE,
        /** The rows follow from the contact's record or others of its rows and are made again. */
        DERIVE
    }

    /** Every column that names a contact; a test compares them with those that the database knows. */
    static final List<ContactMergeTable> ALL = List.of(
            moved("interaction_contact", "interaction_id", "number"),
            versioned("party", false),
            versioned("occasion", false),
            moved("contact_reference", "owner", "system", "reference"),
            versioned("contact_merge", false),
            versioned("data_subject_request", true),
            new ContactMergeTable("gift_receiver", Way.JOIN, "contact_id", List.of("id"), true, false),
            new ContactMergeTable("greeting", Way.JOIN, "source_id", List.of("id"), false, true),
            other("contact_distinction", Way.PUT_ASIDE, "contact_id"),
            other("contact_distinction", Way.PUT_ASIDE, "other_id"),
            other("contact_family_member", Way.DERIVE, "contact_id"),
            other("contact_match_key", Way.DERIVE, "contact_id"),
            other("occasion_day", Way.DERIVE, "contact_id"));

    private static final Set<String> NO_USE = Set.of("contact_merge", "data_subject_request");

    private static ContactMergeTable moved(String name, String... key) {
        return new ContactMergeTable(name, Way.MOVE, "contact_id", List.of(key), false, false);
    }

    private static ContactMergeTable versioned(String name, boolean ofCustomer) {
        return new ContactMergeTable(name, Way.MOVE, "contact_id", List.of("id"), ofCustomer, true);
    }

    private static ContactMergeTable other(String name, Way way, String column) {
        return new ContactMergeTable(name, way, column, List.of(), false, false);
    }

    static List<ContactMergeTable> of(Way way) {
        return ALL.stream().filter(table -> table.way == way).toList();
    }

    /** The tables whose rows name the survivor afterwards. */
    static List<ContactMergeTable> kept() {
        return ALL.stream()
                .filter(table -> table.way == Way.MOVE || table.way == Way.JOIN)
                .toList();
    }

    /**
     * The same but for those whose rows are no use of the survivor: its merges, for each is told by its version and is undone
     * before an earlier one is, and what people ask about themselves (C17), which changes nothing.
     */
    static List<ContactMergeTable> used() {
        return kept().stream().filter(table -> !NO_USE.contains(table.name)).toList();
    }

    /** Which rows name the contact :id of :customer, as SQL. */
    String ofContact() {
        return column + " = :id" + (ofCustomer ? " and customer_id = :customer" : "");
    }

    /** The next version of a row that is called t, as SQL; empty if it has none. */
    String nextVersion() {
        return versioned ? ", version = t.version + 1" : "";
    }

    String keyColumns() {
        return String.join(", ", key);
    }
}
