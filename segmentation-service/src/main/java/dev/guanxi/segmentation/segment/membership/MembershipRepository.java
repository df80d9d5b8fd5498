package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.segment.membership.Verdict.Change;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes who entered and left, and tells it, in one statement: no row without its event, no event without its row. */
@ApplicationScoped
class MembershipRepository {

    private static final ArrayRows<Change> CHANGES = new ArrayRows<Change>()
            .with("segment_id", "uuid", Change::segmentId)
            .with("customer_id", "uuid", Change::customerId)
            .with("enters", "boolean", Change::enters);

    private static final String WRITE = """
            with change as (
              select * from %3$s),
            entered as (
              insert into segment_membership (segment_id, customer_id, entered_at)
              select segment_id, customer_id, :now from change where enters order by 1, 2
              on conflict (segment_id, customer_id) where left_at is null do nothing
              returning segment_id, customer_id, entered_at, left_at),
            gone as (
              update segment_membership m set left_at = greatest(:now, m.entered_at + interval '1 microsecond')
              from change c
              where not c.enters and m.segment_id = c.segment_id and m.customer_id = c.customer_id
                and m.left_at is null
              returning m.segment_id, m.customer_id, m.entered_at, m.left_at)
            insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, payload)
            select uuidv7(), 'segment', t.customer_id, 'dev.guanxi.segmentation.segment-'
              || case when t.left_at is null then 'entered' else 'left' end || '.v1', '/segmentation-service', :now,
              json_build_object('segmentId', t.segment_id, 'segmentCode', s.code, 'ruleVersion', s.rule_version,
                'customerId', t.customer_id, 'enteredAt', %1$s, 'leftAt', %2$s)
            from (select * from entered union all select * from gone) t join segment s on s.id = t.segment_id""".formatted(utc("t.entered_at"), utc("t.left_at"), CHANGES.as("r"));

    private static final String CURRENT = """
            select customer_id, segment_id from segment_membership
            where left_at is null
              and customer_id = any(cast(cast(:ids as text) as uuid[]))""";

    private static final String CURRENT_OF = CURRENT + " and segment_id = any(cast(cast(:segments as text) as uuid[]))";

    private static final String ASK_AGAIN = """
            update customer_review r set changed = r.changed | :bit, due_at = least(r.due_at, :now)
            where r.customer_id = any(cast(cast(:ids as text) as uuid[]))""";

    Uni<Void> write(Mutiny.Session session, List<Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var write = session.createNativeQuery(WRITE).setParameter("now", Row.parameter(now));
        CHANGES.parameters(changes).forEach(write::setParameter);
        return write.executeUpdate().replaceWithVoid();
    }

    /** The segments that each of the customers is in. */
    Uni<Map<UUID, Set<UUID>>> current(Mutiny.Session session, Collection<UUID> customers) {
        return session.createNativeQuery(CURRENT, Object[].class)
                .setParameter("ids", ArrayRows.text(customers))
                .getResultList()
                .map(MembershipRepository::byCustomer);
    }

    /** Of these segments alone: of all of them many customers are in very many. */
    Uni<Map<UUID, Set<UUID>>> currentOf(Mutiny.Session session, Collection<UUID> customers, Collection<UUID> segments) {
        return session.createNativeQuery(CURRENT_OF, Object[].class)
                .setParameter("ids", ArrayRows.text(customers))
                .setParameter("segments", ArrayRows.text(segments))
                .getResultList()
                .map(MembershipRepository::byCustomer);
    }

    private static Map<UUID, Set<UUID>> byCustomer(List<Object[]> rows) {
        Map<UUID, Set<UUID>> current = new HashMap<>();
        rows.stream().map(Row::new).forEach(row -> current.computeIfAbsent(row.uuid(0), any -> new HashSet<>())
                .add(row.uuid(1)));
        return current;
    }

    /** Lets customers be looked at again by segments that ask for others. Their rows are locked by the caller already. */
    Uni<Void> askAgain(Mutiny.Session session, Collection<UUID> customers, Instant now) {
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ASK_AGAIN)
                .setParameter("bit", FactGroup.bits(List.of(FactGroup.SEGMENTS)))
                .setParameter("now", Row.parameter(now))
                .setParameter("ids", ArrayRows.text(customers))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String utc(String time) {
        return "to_char(" + time + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }
}
