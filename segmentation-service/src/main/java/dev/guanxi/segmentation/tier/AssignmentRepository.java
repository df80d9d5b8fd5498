package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What runs decided, account by account. */
@ApplicationScoped
class AssignmentRepository {

    /** Arrays of plain values: read many times faster than as many JSON objects. */
    private static final String INSERT = """
            insert into tier_assignment
              (run_id, customer_id, tier, previous_tier, version, restated, earned_tier, score, rank, net_revenue, evidence, points,
               current_tier)
            select :run, r.*, r.tier from unnest(
              cast(string_to_array(:customers, ',') as uuid[]), string_to_array(:tiers, ','),
              string_to_array(:previousTiers, ',', ''), cast(string_to_array(:versions, ',') as bigint[]),
              cast(string_to_array(:restated, ',') as boolean[]), string_to_array(:earnedTiers, ',', ''), cast(string_to_array(:scores, ',') as numeric[]),
              cast(string_to_array(:ranks, ',') as int[]), cast(string_to_array(:revenues, ',') as numeric[]),
              string_to_array(:evidence, ','), string_to_array(:points, ','))
              as r (customer_id, tier, previous_tier, version, restated, earned_tier, score, rank, net_revenue, evidence, points)""";

    private static final String FIND = """
            select customer_id, tier, previous_tier, version, restated, earned_tier, score, rank, evidence, points
            from tier_assignment where run_id = :run and customer_id = :customer""";

    /**
     * Outbox rows of all accounts with a new version, in one statement whatever their number; each event's data put
     * together as text: JSON functions took half of the statement's time.
     */
    private static final String ANNOUNCE = """
            insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, traceparent, payload)
            select uuidv7(), 'account', customer_id, 'dev.guanxi.segmentation.account-tier-changed.v1',
              '/segmentation-service', :now, :traceparent,
              cast('{"customerId":"' || customer_id || '","version":' || version || ',"tier":"' || tier
                || '","previousTier":' || coalesce('"' || previous_tier || '"', 'null') || ',"score":' || score
                || ',"rank":' || rank || cast(:runAndTimes as text) as json)
            from tier_assignment where run_id = :run and (previous_tier is distinct from tier or restated)""";

    Uni<Void> insert(Mutiny.Session session, UUID run, List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var insert = session.createNativeQuery(INSERT).setParameter("run", run);
        AssignmentRows.columns(assignments).forEach(insert::setParameter);
        return insert.executeUpdate().replaceWithVoid();
    }

    /** Null for an account that the run did not know. */
    Uni<Assignment> find(Mutiny.Session session, UUID run, UUID customer, TierModel model) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("run", run)
                .setParameter("customer", customer)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : assignment(new Row(columns), model));
    }

    /** Tells of the accounts that moved, and of those that have their tier from an earlier day on. */
    Uni<Void> announce(Mutiny.Session session, TierRun run, Instant now, String traceparent) {
        return session.createNativeQuery(ANNOUNCE)
                .setParameter("run", run.id())
                .setParameter("now", Row.parameter(now))
                .setParameter("runAndTimes", """
                        ,"tierRunId":"%s","cause":"RUN","asOf":"%s","changedAt":"%s"}""".formatted(run.id(), run.asOf(), now))
                .setParameter("traceparent", traceparent)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Assignment assignment(Row row, TierModel model) {
        return new Assignment(
                row.uuid(0),
                row.name(1, Tier.class),
                row.name(2, Tier.class),
                row.number(3),
                row.flag(4),
                row.name(5, Tier.class),
                row.decimal(6).doubleValue(),
                row.integer(7),
                StoredEvidence.read(row.text(8)),
                StoredPoints.read(row.text(9), model));
    }
}
