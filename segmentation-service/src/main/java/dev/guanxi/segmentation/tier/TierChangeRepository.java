package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes of tiers between runs, and the tiers that they go on from. */
@ApplicationScoped
class TierChangeRepository {

    static final String TYPE = "dev.guanxi.segmentation.account-tier-changed.v1";

    /** Accounts are locked in the order of their ids: two changes of one account come one after the other. */
    private static final String PRESENT = """
            with locked as materialized (
              select customer_id from account
              where customer_id = any(cast(cast(:customers as text) as uuid[]))
              order by customer_id for update)
            select t.customer_id, case when c.version > t.version then c.tier else t.tier end,
              greatest(t.version, c.version), t.run_id, coalesce(p.tier, t.earned_tier, t.tier), t.score, t.rank
            from locked l
            join tier_assignment t on t.customer_id = l.customer_id and t.run_id = %s
            left join lateral (
              select tier, version from tier_change where customer_id = l.customer_id order by version desc limit 1
            ) c on true
            left join lateral (
              select tier from tier_change where customer_id = l.customer_id and run_id = t.run_id and cause = 'PROMOTED'
              order by version desc limit 1
            ) p on true""".formatted(TierRunReader.CURRENT);

    private static final String INSERT = """
            with change as (
              select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("customerId" uuid, version bigint, "runId" uuid, cause text, tier text, "previousTier" text,
                     score numeric, "effectiveAt" timestamptz, "decidedAt" timestamptz, "overrideId" uuid)),
            shown as (
              update tier_assignment t set current_tier = c.tier from change c
              where t.run_id = c."runId" and t.customer_id = c."customerId")
            insert into tier_change (customer_id, version, run_id, cause, tier, previous_tier, score, effective_at,
              decided_at, override_id)
            select "customerId", version, "runId", cause, tier, "previousTier", score, "effectiveAt", "decidedAt",
              "overrideId"
            from change""";

    private final Outbox outbox;
    private final JsonRows rows;

    TierChangeRepository(Outbox outbox, JsonRows rows) {
        this.outbox = outbox;
        this.rows = rows;
    }

    /** The event's data, as its schema describes it. */
    private record Told(
            UUID customerId,
            long version,
            Tier tier,
            Tier previousTier,
            BigDecimal score,
            int rank,
            UUID tierRunId,
            TierCause cause,
            String asOf,
            String changedAt) {}

    /** Without those that the run in effect does not know; they stay as they are until the transaction ends. */
    Uni<List<PresentTier>> present(Mutiny.Session session, List<UUID> customers) {
        return session.createNativeQuery(PRESENT, Object[].class)
                .setParameter("customers", ArrayRows.text(customers))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(TierChangeRepository::present)
                        .toList());
    }

    /** Writes a change, shows it in lists and tells others of it. */
    Uni<Void> add(Mutiny.Session session, TierChange change) {
        return addAll(session, List.of(change));
    }

    /** The same with changes of different accounts, all at once. */
    Uni<Void> addAll(Mutiny.Session session, List<TierChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("rows", rows.of(changes))
                .executeUpdate()
                .chain(() -> outbox.appendAll(
                        session,
                        changes.stream()
                                .map(change -> new OutgoingEvent(TYPE, "account", change.customerId(), told(change)))
                                .toList()));
    }

    private static Told told(TierChange change) {
        return new Told(
                change.customerId(),
                change.version(),
                change.tier(),
                change.previousTier(),
                BigDecimal.valueOf(change.score()),
                change.rank(),
                change.runId(),
                change.cause(),
                change.effectiveAt().toString(),
                change.decidedAt().toString());
    }

    private static PresentTier present(Row row) {
        return new PresentTier(
                row.uuid(0),
                row.name(1, Tier.class),
                row.number(2),
                row.uuid(3),
                row.name(4, Tier.class),
                row.decimal(5).doubleValue(),
                row.integer(6));
    }
}
