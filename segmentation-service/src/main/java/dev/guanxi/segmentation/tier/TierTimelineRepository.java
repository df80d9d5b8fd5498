package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Everything that ever decided an account's tier. */
@ApplicationScoped
class TierTimelineRepository {

    private static final String DECISIONS = """
            select r.id, r.as_of, coalesce(a.earned_tier, a.tier), a.version from tier_run r
            join tier_assignment a on a.run_id = r.id and a.customer_id = :customer
            where r.state = 'DONE' and not r.preview and r.superseded_by is null order by r.as_of""";

    private static final String PROMOTIONS = """
            select run_id, effective_at, tier, version, score from tier_change
            where customer_id = :customer and cause = 'PROMOTED' order by version""";

    private static final String OVERRIDES = """
            select id, tier, set_at, coalesce(ended_at, until) from tier_override
            where customer_id = :customer order by set_at""";

    private static final String VERSION = """
            select max(version) from (
              select a.version from tier_run r
              join tier_assignment a on a.run_id = r.id and a.customer_id = :customer
              where r.state = 'DONE' and not r.preview and r.superseded_by is null and r.as_of <= :at
              union all
              select version from tier_change where customer_id = :customer and effective_at <= :at
            ) v""";

    Uni<TierTimeline> of(Mutiny.Session session, UUID customer) {
        return rows(
                        session,
                        DECISIONS,
                        customer,
                        row -> new TierTimeline.Decision(
                                row.uuid(0), row.instant(1), row.name(2, Tier.class), row.number(3)))
                .chain(decisions -> rows(
                                session,
                                PROMOTIONS,
                                customer,
                                row -> new TierTimeline.Promoted(
                                        row.uuid(0),
                                        row.instant(1),
                                        row.name(2, Tier.class),
                                        row.number(3),
                                        row.decimal(4).doubleValue()))
                        .chain(promotions -> rows(
                                        session,
                                        OVERRIDES,
                                        customer,
                                        row -> new TierTimeline.Override(
                                                row.uuid(0), row.name(1, Tier.class), row.instant(2), row.instant(3)))
                                .map(overrides -> new TierTimeline(decisions, promotions, overrides))));
    }

    Uni<HeldOverride> override(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(
                        "select id, reason, set_by, until from tier_override where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(Row::new)
                .map(row -> new HeldOverride(row.uuid(0), row.text(1), row.text(2), row.instant(3)));
    }

    /** Version of the account's tier at that time: of what was decided by then under the runs in effect. */
    Uni<Long> version(Mutiny.Session session, UUID customer, Instant at) {
        return session.createNativeQuery(VERSION, Long.class)
                .setParameter("customer", customer)
                .setParameter("at", Row.parameter(at))
                .getSingleResult();
    }

    private static <T> Uni<List<T>> rows(Mutiny.Session session, String sql, UUID customer, Function<Row, T> form) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("customer", customer)
                .getResultList()
                .map(rows -> rows.stream().map(Row::new).map(form).toList());
    }
}
