package dev.guanxi.segmentation.activity;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes whose facts have changed, in the transaction of the change. A customer has one row, however many changes wait:
 * whoever works on it holds its lock, and what changes meanwhile makes it due again.
 */
@ApplicationScoped
public class CustomerReviews {

    /**
     * Rows are locked in order of id by all who write them, so that nobody blocks anybody. Of an id that stands for another
     * that one is noted too.
     */
    private static final String NOTE = """
            insert into customer_review (customer_id, due_at, changed)
            select t.id, cast(:now as timestamptz), bit_or(t.bits) from (
              with told as (
                select id, bits from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id uuid, bits int))
              select id, bits from told
              union all
              select a.root_id, bits from told join alias a on a.id = told.id) t
            group by t.id order by t.id
            on conflict (customer_id) do update
            set due_at = least(customer_review.due_at, excluded.due_at),
                changed = customer_review.changed | excluded.changed""";

    private final JsonRows json;
    private final Clock clock;
    private final Event<FactsChanged> listeners;

    CustomerReviews(JsonRows json, Clock clock, Event<FactsChanged> listeners) {
        this.json = json;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Told after facts have been committed. */
    public record FactsChanged() {}

    private record Changed(String id, int bits) {}

    Uni<Void> note(Mutiny.Session session, Map<UUID, Set<FactGroup>> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Changed> rows = changes.entrySet().stream()
                .map(change -> new Changed(change.getKey().toString(), FactGroup.bits(change.getValue())))
                .toList();
        return session.createNativeQuery(NOTE)
                .setParameter("now", Row.parameter(clock.instant()))
                .setParameter("rows", json.of(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Tells those who wait for changes that some have been committed. */
    public void announce() {
        listeners.fire(new FactsChanged());
    }

    static void add(Map<UUID, Set<FactGroup>> changes, UUID customer, FactGroup group) {
        changes.computeIfAbsent(customer, any -> EnumSet.noneOf(FactGroup.class))
                .add(group);
    }

    static Map<UUID, Set<FactGroup>> none() {
        return new TreeMap<>();
    }
}
