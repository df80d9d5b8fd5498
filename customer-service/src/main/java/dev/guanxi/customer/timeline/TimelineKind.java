package dev.guanxi.customer.timeline;

import java.util.List;
import java.util.stream.Collectors;

/** What stands in a timeline; each is found again by its id under its own address. */
public enum TimelineKind {
    INTERACTION("kind, subject, complaint_state, null, null, null", "interaction", "happened_at"),
    PURCHASE("channel, reference, null, total, currency, null", "purchase", "purchased_at"),
    RETURN("null, reference, null, total, currency, null", "purchase_return", "returned_at"),
    NEED("kind, text, state, null, null, null", "need", "heard_at"),
    SATISFACTION("source, note, null, null, null, score", "satisfaction", "measured_at");

    /** What the kinds have in common: types of columns that one kind alone would leave open. */
    static final String COLUMNS = "kind, id, at, type, text, state, amount, currency, score";

    private static final String TYPES = "select null, cast(null as uuid), cast(null as timestamptz), null, null, null,"
            + " cast(null as numeric), null, cast(null as int) where false";

    private final String columns;
    private final String table;
    private final String time;

    TimelineKind(String columns, String table, String time) {
        this.columns = columns;
        this.table = table;
        this.time = time;
    }

    /**
     * The newest of a customer, each kind by its own index on customer and time.
     *
     * @param kinds what shall stand in it
     * @param goesOn whether it continues after {@code :time} and {@code :id}
     */
    static String newest(List<TimelineKind> kinds, boolean goesOn) {
        return kinds.stream()
                .map(kind -> kind.newest(goesOn))
                .collect(Collectors.joining(" union all ", TYPES + " union all ", ""));
    }

    private String newest(boolean goesOn) {
        return "(select '%s', id, %s, %s from %s where customer_id = :customer%s order by %s desc, id desc limit :most)"
                .formatted(this, time, columns, table, goesOn ? " and (" + time + ", id) < (:time, :id)" : "", time);
    }
}
