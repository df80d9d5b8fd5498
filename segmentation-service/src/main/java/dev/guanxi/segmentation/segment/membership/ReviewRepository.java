package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which customers are to be looked at, and when. */
@ApplicationScoped
class ReviewRepository {

    private static final String CLAIM = """
            select customer_id, changed, time_due_at from customer_review
            where due_at <= :now order by due_at limit :limit for update skip locked""";

    private static final String LOCK_NEXT = """
            select customer_id from customer_review where customer_id > :after
            order by customer_id limit :limit for update""";

    private static final String ADD_MISSING = """
            insert into customer_review (customer_id, due_at, changed)
            select a.customer_id, 'infinity', 0 from account a
            where not exists (select 1 from customer_review r where r.customer_id = a.customer_id)
            order by a.customer_id on conflict do nothing""";

    private static final String DONE = """
            update customer_review r
            set changed = 0, time_due_at = n.at, due_at = coalesce(n.at, cast('infinity' as timestamptz))
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as n(id uuid, at timestamptz)
            where r.customer_id = n.id""";

    private static final String SOONER = """
            update customer_review r set time_due_at = least(r.time_due_at, n.at), due_at = least(r.due_at, n.at)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as n(id uuid, at timestamptz)
            where r.customer_id = n.id""";

    private final JsonRows json;

    ReviewRepository(JsonRows json) {
        this.json = json;
    }

    /**
     * A customer to look at.
     *
     * @param timeDue when time may change an answer; null if never
     */
    record Review(UUID customerId, Set<FactGroup> changed, Instant timeDue) {}

    /** Those that are due, the longest first; nobody else has them until the transaction ends. */
    Uni<List<Review>> claim(Mutiny.Session session, Instant now, int limit) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", Row.parameter(now))
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new Review(row.uuid(0), FactGroup.of(row.integer(1)), row.instant(2)))
                        .toList());
    }

    /** Waits for the locks of the next customers in order of id: whoever has one of them is done soon. */
    Uni<List<UUID>> lockNext(Mutiny.Session session, UUID after, int limit) {
        return session.createNativeQuery(LOCK_NEXT, UUID.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Gives every account its row. */
    Uni<Integer> addMissing(Mutiny.Session session) {
        return session.createNativeQuery(ADD_MISSING).executeUpdate();
    }

    /** They have been looked at; those with a time are due again then. */
    Uni<Void> done(Mutiny.Session session, Map<UUID, Instant> next) {
        return update(session, DONE, next);
    }

    /** They are due at that time at the latest. */
    Uni<Void> sooner(Mutiny.Session session, Map<UUID, Instant> next) {
        return update(session, SOONER, next);
    }

    private Uni<Void> update(Mutiny.Session session, String sql, Map<UUID, Instant> next) {
        if (next.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter(
                        "rows",
                        json.of(next.entrySet().stream()
                                .map(ReviewRepository::row)
                                .toList()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<String, String> row(Map.Entry<UUID, Instant> next) {
        Map<String, String> row = new HashMap<>();
        row.put("id", next.getKey().toString());
        row.put("at", next.getValue() == null ? null : next.getValue().toString());
        return row;
    }
}
