package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** Everything that ever decided an account's tier. */
@ApplicationScoped
class TierTimelineRepository {

    private static final String ALL = """
            select 'RUN', r.id, r.as_of as begins, cast(null as timestamptz), coalesce(a.earned_tier, a.tier), a.version as version,
              cast(null as numeric)
            from tier_run r join tier_assignment a on a.run_id = r.id and a.customer_id = :customer
            where $inEffect
            union all
            select cause, run_id, effective_at, null, tier, version, score from tier_change where customer_id = :customer
            union all
            select 'OVERRIDE', id, set_at, coalesce(ended_at, until), tier, null, null from tier_override
            where customer_id = :customer
            order by begins, version""".replace("$inEffect", TierRunReader.IN_EFFECT);

    private static final String RUN = "RUN";
    private static final String OVERRIDE = "OVERRIDE";

    Uni<TierTimeline> of(Mutiny.Session session, UUID customer) {
        return session.createNativeQuery(ALL, Object[].class)
                .setParameter("customer", customer)
                .getResultList()
                .map(rows -> timeline(rows.stream().map(Row::new).toList()));
    }

    private static TierTimeline timeline(List<Row> rows) {
        return new TierTimeline(
                some(
                        rows,
                        RUN::equals,
                        row -> new TierTimeline.Decision(row.uuid(1), row.instant(2), tier(row), row.number(5))),
                some(
                        rows,
                        TierCause.PROMOTED.name()::equals,
                        row -> new TierTimeline.Promoted(
                                row.uuid(1),
                                row.instant(2),
                                tier(row),
                                row.number(5),
                                row.decimal(6).doubleValue())),
                some(
                        rows,
                        OVERRIDE::equals,
                        row -> new TierTimeline.Override(row.uuid(1), tier(row), row.instant(2), row.instant(3))),
                some(
                        rows,
                        cause -> !cause.equals(OVERRIDE),
                        row -> new TierTimeline.Version(row.instant(2), row.number(5))));
    }

    private static <T> List<T> some(List<Row> rows, Predicate<String> cause, Function<Row, T> form) {
        return rows.stream().filter(row -> cause.test(row.text(0))).map(form).toList();
    }

    private static Tier tier(Row row) {
        return row.name(4, Tier.class);
    }

    Uni<HeldOverride> override(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(
                        "select id, reason, set_by, until from tier_override where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(Row::new)
                .map(row -> new HeldOverride(row.uuid(0), row.text(1), row.text(2), row.instant(3)));
    }
}
