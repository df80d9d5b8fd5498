package dev.guanxi.customer.timeline;

import java.util.Set;

/** What stands in a timeline, each kind read by an index of its own; told to whoever may read such records elsewhere. */
public enum TimelineKind {
    /** Greetings are interactions too; they stand here once, as what they are. */
    INTERACTION(
            Readers.OF_CUSTOMERS,
            "interaction",
            "not exists (select from greeting g where g.interaction_id = interaction.id) and ",
            "happened_at",
            "kind, subject, complaint_state, null, null, null, employee, null"),
    PURCHASE(
            Readers.OF_CUSTOMERS,
            "purchase",
            "purchased_at",
            "channel, reference, null, total, currency, null, null, null"),
    RETURN(
            Readers.OF_CUSTOMERS,
            "purchase_return",
            "returned_at",
            "null, reference, null, total, currency, null, null, null"),
    NEED(Readers.OF_CUSTOMERS, "need", "heard_at", "kind, text, state, null, null, null, null, null"),
    SATISFACTION(
            Readers.OF_CUSTOMERS, "satisfaction", "measured_at", "source, note, null, null, null, score, null, null"),
    GREETING(
            Readers.OF_CUSTOMERS,
            "greeting",
            "greeted_at",
            "kind, words, null, null, null, null, greeted_by, interaction_id"),
    PROSPECT(
            Readers.OF_CUSTOMERS,
            "prospect",
            "captured_at",
            "source, coalesce(remark, lapse_reason, campaign), stage, cost, cost_currency, null, captured_by,"
                    + " exit_case_id"),
    PROSPECT_FOLLOW_UP(
            Readers.OF_CUSTOMERS,
            "prospect_follow_up",
            "done_at",
            "result, coalesce(note, reason), null, null, null, null, done_by, prospect_id"),
    GIFT(
            Readers.OF_GIFTS,
            "gift",
            "utc_midnight(given_on)",
            "kind, purpose, state, amount, currency, null, giver, null"),
    GIFT_SOLICITATION(
            Readers.OF_GIFTS,
            "gift_solicitation",
            "utc_midnight(asked_on)",
            "outcome, request, state, null, null, null, reported_by, gift_id"),
    OPPORTUNITY(
            Readers.OF_DEALS,
            "opportunity",
            "utc_midnight(opened_on)",
            "product_line, product, stage, amount, currency, null, owner, null"),
    OPPORTUNITY_STAGE(
            Readers.OF_DEALS,
            "opportunity_stage",
            "at",
            "stage, reason, null, amount, currency, null, owner, opportunity_id"),
    EXIT_CASE(
            Readers.OF_DEALS,
            "exit_case",
            "opened_at",
            "reason, outcome, state, value_lost, currency, null, owner, null"),
    RELATIONSHIP_LEVEL(
            Readers.OF_ACCOUNTS, "relationship_level", "since", "level, reason, null, null, null, null, set_by, null"),
    ACCOUNT_MANAGER(
            Readers.OF_ACCOUNTS,
            "account_assignment",
            "function = 'ACCOUNT_MANAGER' and handover_id is null and ",
            "from_at",
            "null, reason, null, null, null, null, employee, null"),
    HANDOVER(
            Readers.OF_HANDOVERS,
            "account_assignment",
            "function = 'ACCOUNT_MANAGER' and handover_id is not null and ",
            "from_at",
            "null, reason, null, null, null, null, employee, handover_id"),
    SIGNING_DEALER(
            Readers.OF_ACCOUNTS,
            "account_assignment",
            "function = 'SIGNING_DEALER' and ",
            "from_at",
            "null, reason, null, null, null, null, assigned_by, dealer_id"),
    SUPPORT_MEMBER_JOINED(
            Readers.OF_ACCOUNTS,
            "account_assignment",
            "function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER') and ",
            "from_at",
            "function, reason, null, null, null, null, employee, null"),
    /**
     * Told once the day has come: an end may be set ahead. Who was replaced in the moment of joining never left: both would
     * stand at the same place, and a page that ends there would lose one.
     */
    SUPPORT_MEMBER_LEFT(
            Readers.OF_ACCOUNTS,
            "account_assignment",
            "function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER') and until_at <= now()"
                    + " and until_at > from_at and ",
            "until_at",
            "function, null, null, null, null, null, employee, null"),
    MERGE(
            Readers.OF_MERGES,
            "customer_merge",
            "merged_at",
            "null, null, case when undone_at is null then 'MERGED' else 'UNDONE' end, null, null, null, merged_by,"
                    + " duplicate_id");

    private final Set<String> readers;
    private final String table;
    private final String condition;
    private final String time;
    private final String columns;

    TimelineKind(Set<String> readers, String table, String time, String columns) {
        this(readers, table, "", time, columns);
    }

    /**
     * A kind that is read from a table.
     *
     * @param condition for where the table holds more than this kind
     * @param columns the item's type, text, state, amount, currency, score, employee and record
     */
    TimelineKind(Set<String> readers, String table, String condition, String time, String columns) {
        this.readers = readers;
        this.table = table;
        this.condition = condition;
        this.time = time;
        this.columns = columns;
    }

    /** The roles that read such records under their own addresses. */
    Set<String> readers() {
        return readers;
    }

    /** The newest of a customer, by an index on customer and time; {@code goesOn}: after {@code :time} and {@code :id}. */
    String newest(boolean goesOn) {
        String after = goesOn ? " and (" + time + ", id) < (:time, :id)" : "";
        return "(select '%s', id, %s, %s from %s where %scustomer_id = :customer%s order by %s desc, id desc limit :most)"
                .formatted(this, time, columns, table, condition, after, time);
    }
}
