package dev.guanxi.customer.timeline;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads timelines: of each table no more than a page can hold, all in one statement. */
@Singleton
final class TimelineReader {

    private static final String COLUMNS =
            "kind, id, at, type, text, state, amount, currency, score, employee, record_id";

    /** Types of columns that one kind alone would leave open. */
    private static final String TYPES = "select null, cast(null as uuid), cast(null as timestamptz), null, null, null,"
            + " cast(null as numeric), null, cast(null as int), null, cast(null as uuid) where false";

    /** One more item of these kinds than the limit, the newest first. */
    Uni<List<TimelineItem>> ofCustomer(
            Mutiny.Session session, UUID customerId, List<TimelineKind> kinds, Cursor after, int limit) {
        var query = session.createNativeQuery(sql(kinds, after != null), Object[].class)
                .setParameter("customer", customerId)
                .setParameter("most", limit + 1);
        if (after != null) {
            query.setParameter("time", after.instant(0)).setParameter("id", after.uuid(1));
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(TimelineReader::item).toList());
    }

    private static String sql(List<TimelineKind> kinds, boolean goesOn) {
        return "select * from (" + newest(kinds, goesOn) + ") t (" + COLUMNS
                + ") order by at desc, id desc limit :most";
    }

    /** The newest of each kind; {@code goesOn}: after {@code :time} and {@code :id}. */
    static String newest(List<TimelineKind> kinds, boolean goesOn) {
        return kinds.stream()
                .map(kind -> kind.newest(goesOn))
                .collect(Collectors.joining(" union all ", TYPES + " union all ", ""));
    }

    private static TimelineItem item(Object[] row) {
        return new TimelineItem(
                TimelineKind.valueOf((String) row[0]),
                (UUID) row[1],
                Columns.instant(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Columns.decimal(row[6]),
                (String) row[7],
                (Integer) row[8],
                (String) row[9],
                (UUID) row[10]);
    }
}
