package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Events of what runs decided, and how far they were written. */
@ApplicationScoped
class TierAnnouncementRepository {

    /** The run that took effect first goes first: so an account's events come in the order of its versions. */
    private static final String NEXT = """
            select id, as_of, finished_at, traceparent, announced_through from tier_run
            where state = 'DONE' and not preview and announced_at is null
            order by finished_at limit 1 for update""";

    /** Each event's data is put together as text: JSON functions took half of the statement's time. */
    private static final String ANNOUNCE = """
            with next as materialized (
              select customer_id, version, tier, previous_tier, score, rank from tier_assignment
              where run_id = :run and customer_id > :after and (previous_tier is distinct from tier or restated)
              order by customer_id limit :size
            ), told as (
              insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, traceparent, payload)
              select uuidv7(), 'account', customer_id, '$type',
                '/segmentation-service', :changedAt, :traceparent,
                cast('{"customerId":"' || customer_id || '","version":' || version || ',"tier":"' || tier
                  || '","previousTier":' || coalesce('"' || previous_tier || '"', 'null') || ',"score":' || score
                  || ',"rank":' || rank || cast(:runAndTimes as text) as json)
              from next
            )
            update tier_run set
              announced_through = coalesce((select customer_id from next order by customer_id desc limit 1), :after),
              announced_at = case when (select count(*) from next) < :size then cast(:now as timestamptz) end
            where id = :run""".replace("$type", TierChangeRepository.TYPE);

    /** A run not all of whose events are written. */
    record Untold(UUID run, Instant asOf, Instant changedAt, String traceparent, UUID after) {}

    /** Null if there is none; waits for another transaction that is at it. */
    Uni<Untold> next(Mutiny.Session session) {
        return session.createNativeQuery(NEXT, Object[].class)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : untold(new Row(columns)));
    }

    /** Events of the accounts that moved, and of those that have their tier from an earlier day on: the next so many. */
    Uni<Void> announce(Mutiny.Session session, Untold untold, int size, Instant now) {
        return session.createNativeQuery(ANNOUNCE)
                .setParameter("run", untold.run())
                .setParameter("after", untold.after())
                .setParameter("size", size)
                .setParameter("changedAt", Row.parameter(untold.changedAt()))
                .setParameter("traceparent", untold.traceparent())
                .setParameter("runAndTimes", """
                        ,"tierRunId":"%s","cause":"RUN","asOf":"%s","changedAt":"%s"}""".formatted(untold.run(), untold.asOf(), untold.changedAt()))
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Untold untold(Row row) {
        return new Untold(row.uuid(0), row.instant(1), row.instant(2), row.text(3), row.uuid(4));
    }
}
