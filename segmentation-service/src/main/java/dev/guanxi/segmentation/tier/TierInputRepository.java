package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.tier.TierRunResult.Excluded;
import dev.guanxi.segmentation.tier.TierRunResult.Totals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The trade of all accounts, gathered once for the one run under way, then read in pages. */
@ApplicationScoped
class TierInputRepository {

    private static final String FILL = """
            insert into tier_input
            select a.customer_id, a.registered_at, t.tier, t.version,
              coalesce(p.purchases, 0), coalesce(p.days, 0), coalesce(p.total, 0), coalesce(r.total, 0),
              p.first, p.last,
              coalesce(p.recent, 0) - coalesce(r.recent, 0), coalesce(p.earlier, 0) - coalesce(r.earlier, 0)
            from account a
            left join (
              select customer_id, count(*) as purchases, count(distinct date(purchased_at at time zone 'UTC')) as days,
                sum(total) as total, min(purchased_at) as first, max(purchased_at) as last,
                sum(total) filter (where purchased_at > :recent) as recent,
                sum(total) filter (where purchased_at <= :recent and purchased_at > :earlier) as earlier
              from purchase_fact where currency = :currency and purchased_at <= :asOf group by customer_id
            ) p on p.customer_id = a.customer_id
            left join (
              select customer_id, sum(total) as total,
                sum(total) filter (where returned_at > :recent) as recent,
                sum(total) filter (where returned_at <= :recent and returned_at > :earlier) as earlier
              from return_fact where currency = :currency and returned_at <= :asOf group by customer_id
            ) r on r.customer_id = a.customer_id
            left join tier_assignment t on t.customer_id = a.customer_id and t.run_id = (
              select id from tier_run where state = 'DONE' and not preview and superseded_by is null
              order by as_of desc limit 1)""";

    private static final String PAGE = """
            select customer_id, registered_at, previous_tier, previous_version, purchases, purchase_days, gross, returned,
              first_purchase, last_purchase, recent_revenue, earlier_revenue
            from tier_input where customer_id > :after order by customer_id limit :size""";

    private static final String TOTALS = """
            select p.count, p.total, r.count, r.total
            from (select count(*) as count, coalesce(sum(f.total), 0) as total from purchase_fact f
                  join tier_input i on i.customer_id = f.customer_id
                  where f.currency = :currency and f.purchased_at <= :asOf) p,
                 (select count(*) as count, coalesce(sum(f.total), 0) as total from return_fact f
                  join tier_input i on i.customer_id = f.customer_id
                  where f.currency = :currency and f.returned_at <= :asOf) r""";

    private static final String EXCLUDED = """
            select reason, currency, sum(purchases), sum(returns) from (
              select case when currency = :currency then 'UNKNOWN_CUSTOMER' else 'OTHER_CURRENCY' end as reason,
                currency, 1 as purchases, 0 as returns
              from purchase_fact f where purchased_at <= :asOf and (currency <> :currency
                or not exists (select from tier_input i where i.customer_id = f.customer_id))
              union all
              select case when currency = :currency then 'UNKNOWN_CUSTOMER' else 'OTHER_CURRENCY' end,
                currency, 0, 1
              from return_fact f where returned_at <= :asOf and (currency <> :currency
                or not exists (select from tier_input i where i.customer_id = f.customer_id))
            ) e group by reason, currency order by reason, currency""";

    /** Gathers every known account's trade up to {@code asOf}, in the model's currency. */
    Uni<Void> fill(Mutiny.Session session, TierModel model, Instant asOf) {
        Instant recent = asOf.minus(model.measures().halfYear());
        return session.createNativeQuery("truncate tier_input")
                .executeUpdate()
                .chain(() -> session.createNativeQuery(FILL)
                        .setParameter("currency", model.currency().getCurrencyCode())
                        .setParameter("asOf", Row.parameter(asOf))
                        .setParameter("recent", Row.parameter(recent))
                        .setParameter(
                                "earlier",
                                Row.parameter(recent.minus(model.measures().halfYear())))
                        .executeUpdate())
                .chain(() -> session.createNativeQuery("analyze tier_input").executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> clear(Mutiny.Session session) {
        return session.createNativeQuery("truncate tier_input").executeUpdate().replaceWithVoid();
    }

    /** The next accounts in the order of their ids. */
    Uni<List<TierInput>> page(Mutiny.Session session, UUID after, int size) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(TierInputRepository::input)
                        .toList());
    }

    Uni<Totals> totals(Mutiny.Session session, TierModel model, Instant asOf) {
        return session.createNativeQuery(TOTALS, Object[].class)
                .setParameter("currency", model.currency().getCurrencyCode())
                .setParameter("asOf", Row.parameter(asOf))
                .getSingleResult()
                .map(Row::new)
                .map(row -> totals(row.number(0), row.decimal(1), row.number(2), row.decimal(3)));
    }

    Uni<List<Excluded>> excluded(Mutiny.Session session, TierModel model, Instant asOf) {
        return session.createNativeQuery(EXCLUDED, Object[].class)
                .setParameter("currency", model.currency().getCurrencyCode())
                .setParameter("asOf", Row.parameter(asOf))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new Excluded(
                                row.name(0, Excluded.Reason.class), row.text(1), row.number(2), row.number(3)))
                        .toList());
    }

    private static Totals totals(long purchases, BigDecimal gross, long returns, BigDecimal returned) {
        return new Totals(purchases, gross, returns, returned, gross.subtract(returned));
    }

    private static TierInput input(Row row) {
        Long version = row.number(3);
        Trade trade = new Trade(
                row.integer(4),
                row.integer(5),
                row.decimal(6),
                row.decimal(7),
                row.instant(8),
                row.instant(9),
                row.decimal(10),
                row.decimal(11));
        return new TierInput(
                row.uuid(0), row.instant(1), row.name(2, Tier.class), version == null ? 0 : version, trade);
    }
}
