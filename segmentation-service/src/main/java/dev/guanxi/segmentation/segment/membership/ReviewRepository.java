package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.persistence.TextRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which customers are to be looked at, and when. */
@ApplicationScoped
class ReviewRepository {

    /** When to look at a customer next. */
    private static final ArrayRows<Map.Entry<UUID, Instant>> NEXT = new ArrayRows<Map.Entry<UUID, Instant>>()
            .with("id", "uuid", Map.Entry::getKey)
            .with("at", "timestamptz", Map.Entry::getValue);

    private static final String CLAIM = """
            select customer_id, changed, time_due_at from customer_review
            where due_at <= :now order by due_at limit :limit for update skip locked""";

    private static final String PAGES = """
            select lag(customer_id, 1, cast(:after as uuid)) over (order by customer_id), customer_id,
              number - lag(number, 1, 0) over (order by customer_id)
            from (
              select customer_id, row_number() over (order by customer_id) as number, count(*) over () as count
              from (
                select customer_id from customer_review where customer_id > :after order by customer_id limit :most
              ) next) numbered
            where number % :size = 0 or number = count order by customer_id""";

    private static final String LOCK = TextRows.select("""
            select customer_id from customer_review where customer_id > :after and customer_id <= :last
            order by customer_id for update""", "customer_id", List.of("customer_id"));

    private static final String ADD_MISSING = """
            insert into customer_review (customer_id, due_at, changed)
            select a.customer_id, 'infinity', 0 from account a
            where not exists (select 1 from customer_review r where r.customer_id = a.customer_id)
            order by a.customer_id on conflict do nothing""";

    private static final String DONE = """
            update customer_review r
            set changed = 0, time_due_at = n.at, due_at = coalesce(n.at, cast('infinity' as timestamptz))
            from %s where r.customer_id = n.id""".formatted(NEXT.as("n"));

    private static final String SOONER = """
            update customer_review r set time_due_at = least(r.time_due_at, n.at), due_at = least(r.due_at, n.at)
            from %s
            where r.customer_id = n.id and (r.time_due_at is null or n.at < r.time_due_at or n.at < r.due_at)""".formatted(NEXT.as("n"));

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

    /** Customers in order of id, after one up to the last. */
    record Page(UUID after, UUID last, int customers) {}

    /** The next pages in order of id; the last may have fewer customers than the size. */
    Uni<List<Page>> pages(Mutiny.Session session, UUID after, int size, int number) {
        return session.createNativeQuery(PAGES, Object[].class)
                .setParameter("after", after)
                .setParameter("most", size * number)
                .setParameter("size", size)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new Page(row.uuid(0), row.uuid(1), row.integer(2)))
                        .toList());
    }

    /** Waits for the locks of a page's customers in order of id: whoever has one of them is done soon. */
    Uni<List<UUID>> lock(Mutiny.Session session, Page page) {
        return TextRows.read(session, LOCK, Map.of("after", page.after(), "last", page.last()))
                .map(rows -> TextRows.rows(rows).stream()
                        .map(row -> UUID.fromString(row[0]))
                        .toList());
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

    private static Uni<Void> update(Mutiny.Session session, String sql, Map<UUID, Instant> next) {
        if (next.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var update = session.createNativeQuery(sql);
        NEXT.parameters(next.entrySet()).forEach(update::setParameter);
        return update.executeUpdate().replaceWithVoid();
    }
}
