package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What runs decided, account by account. */
@ApplicationScoped
class AssignmentRepository {

    private static final String INSERT = """
            insert into tier_assignment
              (run_id, customer_id, tier, previous_tier, version, score, rank, net_revenue, trade, parts)
            select :run, "customerId", tier, "previousTier", version, score, rank, "netRevenue", trade, parts
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as r("customerId" uuid, tier text, "previousTier" text, version bigint, score numeric, rank int,
                   "netRevenue" numeric, trade jsonb, parts jsonb)""";

    private static final String FIND = """
            select customer_id, tier, previous_tier, version, score, rank, net_revenue, cast(trade as text),
              cast(parts as text)
            from tier_assignment where run_id = :run and customer_id = :customer""";

    private static final String DECISIONS = """
            select r.id, r.as_of, a.tier from tier_run r
            join tier_assignment a on a.run_id = r.id and a.customer_id = :customer
            where r.state = 'DONE' and not r.preview and r.superseded_by is null order by r.as_of""";

    /** Outbox rows of all accounts with a new version, in one statement whatever their number. */
    private static final String ANNOUNCE = """
            insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, traceparent, payload)
            select uuidv7(), 'account', customer_id, 'dev.guanxi.segmentation.account-tier-changed.v1',
              '/segmentation-service', :now, :traceparent,
              json_build_object('customerId', customer_id, 'version', version, 'tier', tier,
                'previousTier', previous_tier, 'score', score, 'rank', rank, 'tierRunId', run_id,
                'asOf', cast(:asOfText as text), 'changedAt', cast(:nowText as text))
            from tier_assignment where run_id = :run and (previous_tier is distinct from tier or :restated)
            order by rank""";

    private final AssignmentJson json;

    AssignmentRepository(AssignmentJson json) {
        this.json = json;
    }

    Uni<Void> insert(Mutiny.Session session, UUID run, List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("run", run)
                .setParameter("rows", json.rows(assignments))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Null for an account that the run did not know. */
    Uni<Assignment> find(Mutiny.Session session, UUID run, UUID customer, TierModel model) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("run", run)
                .setParameter("customer", customer)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : assignment(new Row(columns), model));
    }

    /** What the runs in effect decided for the account, the earliest first. */
    Uni<List<TierPeriod.Decision>> decisions(Mutiny.Session session, UUID customer) {
        return session.createNativeQuery(DECISIONS, Object[].class)
                .setParameter("customer", customer)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new TierPeriod.Decision(row.uuid(0), row.instant(1), row.name(2, Tier.class)))
                        .toList());
    }

    /** @param restated whether accounts that keep their tier are told of too, because they have it from an earlier day on */
    Uni<Void> announce(Mutiny.Session session, TierRun run, boolean restated, Instant now, String traceparent) {
        return session.createNativeQuery(ANNOUNCE)
                .setParameter("restated", restated)
                .setParameter("run", run.id())
                .setParameter("now", Row.parameter(now))
                .setParameter("nowText", now.toString())
                .setParameter("asOfText", run.asOf().toString())
                .setParameter("traceparent", traceparent)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Assignment assignment(Row row, TierModel model) {
        BigDecimal score = row.decimal(4);
        return new Assignment(
                row.uuid(0),
                row.name(1, Tier.class),
                row.name(2, Tier.class),
                row.number(3),
                score.doubleValue(),
                row.integer(5),
                row.decimal(6),
                json.trade(row.text(7)),
                json.score(row.text(8), model));
    }
}
