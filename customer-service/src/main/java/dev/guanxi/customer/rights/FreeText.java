package dev.guanxi.customer.rights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns of a customer's rows in which people write freely, so that any person may be named there.
 *
 * @param name what the rows are called in the document of a person
 * @param columns the texts
 * @param about which rows are about the contact whoever is named in them, as SQL; null if none are
 * @param ofOthers which rows belong to another contact, whoever is named in them, as SQL; null if none do
 * @param versioned whether the rows have a version that counts changes; those with a sealed trail must not
 */
record FreeText(String name, String table, List<String> columns, String about, String ofOthers, boolean versioned)
        implements Held {

    private static final String OF_INTERACTIONS =
            "t.id in (select interaction_id from interaction_contact where contact_id = :contact)";
    private static final String OF_PARTIES = "t.party_id in (select p.id from party p where p.contact_id = :contact)";
    private static final String OF_RECEIVERS = "t.receiver_id in (select r.id from gift_receiver r"
            + " where r.customer_id = :customer and (r.contact_id = :contact or r.contact_id is null and "
            + Names.in("r.name", ":mention") + "))";

    private static final String PARTIES_OF_OTHERS =
            "t.party_id in (select p.id from party p where p.contact_id <> :contact)";
    private static final String RECEIVERS_OF_OTHERS = "t.receiver_id in (select r.id from gift_receiver r"
            + " where r.customer_id = :customer and r.contact_id <> :contact)";
    private static final String OCCASIONS_OF_OTHERS = "t.contact_id is not null and t.contact_id <> :contact";
    private static final String OWN_GREETINGS =
            "t.source_id in (select cast(:contact as uuid) union select m.duplicate_id from contact_merge m"
                    + " where m.contact_id = :contact and m.undone_at is null)";
    private static final String GREETINGS_OF_OTHERS =
            "t.source_id in (select c.id from contact c where c.customer_id = :customer and c.id <> :contact"
                    + " union all select o.id from occasion o where o.customer_id = :customer"
                    + " and o.contact_id <> :contact)";

    /** The reasons in gifts' trails: those of gifts to the person, and those that name it but of gifts to another contact. */
    static final String AUDIT_REASONS = "select %s from gift_audit_reason t join ("
            + "select g.id, g.receiver_id from gift g where g.customer_id = :customer"
            + " union all select s.id, s.receiver_id from gift_solicitation s where s.customer_id = :customer) o"
            + " on o.id = t.record_id where cast(:contact as uuid) = '00000000-0000-0000-0000-000000000000' or "
            + OF_RECEIVERS.replace("t.receiver_id", "o.receiver_id") + " or " + Names.in("t.reason", ":mention")
            + " and not (" + RECEIVERS_OF_OTHERS.replace("t.receiver_id", "o.receiver_id") + ")";

    /** All of them; a test looks for columns that are missing here. */
    static final List<FreeText> ALL = List.of(
            new FreeText(
                    "interactions",
                    "interaction",
                    List.of("subject", "text", "solved_how"),
                    OF_INTERACTIONS,
                    null,
                    true),
            new FreeText("satisfactions", "satisfaction", List.of("note"), OF_PARTIES, PARTIES_OF_OTHERS, true),
            new FreeText("needs", "need", List.of("text", "source", "met_by"), null, null, true),
            new FreeText("parties", "party", List.of("group_name"), null, null, true),
            new FreeText(
                    "prospects",
                    "prospect",
                    List.of("remark", "lapse_reason", "equipment", "disqualification", "known_target"),
                    null,
                    null,
                    true),
            new FreeText("followUps", "prospect_follow_up", List.of("reason", "note"), null, null, false),
            new FreeText("relationshipLevels", "relationship_level", List.of("reason"), null, null, false),
            new FreeText("accountAssignments", "account_assignment", List.of("reason"), null, null, true),
            new FreeText("gifts", "gift", List.of("purpose"), OF_RECEIVERS, RECEIVERS_OF_OTHERS, false),
            new FreeText(
                    "giftSolicitations",
                    "gift_solicitation",
                    List.of("request", "reason"),
                    OF_RECEIVERS,
                    RECEIVERS_OF_OTHERS,
                    false),
            new FreeText("giftPolicies", "customer_gift_policy", List.of("reference"), null, null, false),
            new FreeText("opportunities", "opportunity", List.of("stage_reason"), null, null, true),
            new FreeText("opportunityStages", "opportunity_stage", List.of("reason"), null, null, false),
            new FreeText("exitCases", "exit_case", List.of("outcome"), null, null, true),
            new FreeText(
                    "occasions", "occasion", List.of("title"), "t.contact_id = :contact", OCCASIONS_OF_OTHERS, true),
            new FreeText("greetings", "greeting", List.of("words"), OWN_GREETINGS, GREETINGS_OF_OTHERS, true),
            new FreeText("duplicateSuspects", "duplicate_suspect", List.of("reason"), null, null, true));

    /** Of a customer these are all of its rows. */
    @Override
    public Optional<String> told(Person person) {
        return Optional.of("select t.* from " + table + " t where "
                + (person.isCustomer() ? "t.customer_id = :customer" : ofContact()));
    }

    private String ofContact() {
        return condition(ofOthers == null ? "" : " and not (" + ofOthers + ")");
    }

    private String condition(String unlessOfOthers) {
        String named = columns.stream()
                .map(column -> Names.in("t." + column, ":mention"))
                .collect(Collectors.joining(" or ", "(", ")"));
        return "t.customer_id = :customer and (" + named + unlessOfOthers + (about == null ? "" : " or " + about) + ")";
    }

    /** Replaces the texts that are about the person, all of a customer's; what was never written stays unwritten. */
    @Override
    public Optional<String> erased(Person person) {
        String set = columns.stream().map(this::erased).collect(Collectors.joining(", "));
        return Optional.of("update " + table + " t set " + set + (versioned ? ", version = version + 1" : "")
                + " where " + (person.isCustomer() ? condition("") : ofContact()));
    }

    private String erased(String column) {
        return column + " = case when " + isConcerned(column) + " then cast(:erased as text) else t." + column + " end";
    }

    private String isConcerned(String column) {
        String concerned = Names.in("t." + column, ":mention") + (about == null ? "" : " or " + about);
        return "t." + column + " is not null and (" + concerned + ")";
    }

    /**
     * The same for rows of the table that are kept in another one until they are put back: what is erased of the others is
     * erased of them, and nothing else.
     *
     * @param kept a table that keeps rows as JSON, each under its table's name and why it is kept
     * @param which of its rows r are of the customer, as SQL
     */
    String erasedIn(String kept, String which) {
        String texts = columns.stream()
                .map(column -> "'" + column + "', case when " + isConcerned(column) + " then cast(:erased as text) end")
                .collect(Collectors.joining(", "));
        String row = "from jsonb_populate_record(cast(null as " + table
                + "), r.content || jsonb_build_object('customer_id', cast(:customer as uuid))) t";
        return "update " + kept + " r set content = r.content || (select jsonb_strip_nulls(jsonb_build_object(" + texts
                + ")) " + row + ") where r.table_name in ('" + table + " aside', '" + table + " ended') and " + which
                + " and exists (select " + row + " where " + ofContact() + ")";
    }
}
