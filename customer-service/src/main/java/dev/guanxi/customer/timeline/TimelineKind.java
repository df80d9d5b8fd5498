package dev.guanxi.customer.timeline;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in a timeline, each kind read by an index of its own; told to whoever may read such records elsewhere. */
public enum TimelineKind {
    INTERACTION(
            Readers.OF_CUSTOMERS,
            "interaction",
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
    GIFT(
            Readers.OF_GIFTS,
            "gift",
            "utc_midnight(given_on)",
            "kind, purpose, state, amount, currency, null, giver, null"),
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
    MERGE(
            Readers.OF_MERGES,
            "customer_merge",
            "merged_at",
            "null, null, case when undone_at is null then 'MERGED' else 'UNDONE' end, null, null, null, merged_by,"
                    + " duplicate_id");

    /** What the kinds have in common: types of columns that one kind alone would leave open. */
    static final String COLUMNS = "kind, id, at, type, text, state, amount, currency, score, employee, record_id";

    private static final String TYPES = "select null, cast(null as uuid), cast(null as timestamptz), null, null, null,"
            + " cast(null as numeric), null, cast(null as int), null, cast(null as uuid) where false";

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

    /**
     * The newest of a customer, each kind by its own index on customer and time.
     *
     * @param kinds what shall stand in it
     * @param goesOn whether it continues after {@code :time} and {@code :id}
     */
    static String newest(Collection<TimelineKind> kinds, boolean goesOn) {
        return kinds.stream()
                .map(kind -> kind.newest(goesOn))
                .collect(Collectors.joining(" union all ", TYPES + " union all ", ""));
    }

    private String newest(boolean goesOn) {
        String after = goesOn ? " and (" + time + ", id) < (:time, :id)" : "";
        return "(select '%s', id, %s, %s from %s where %scustomer_id = :customer%s order by %s desc, id desc limit :most)"
                .formatted(this, time, columns, table, condition, after, time);
    }
}
