package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.tier.TierRunResult.Excluded;
import dev.guanxi.segmentation.tier.TierRunResult.Totals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sums of the trade that the run under way counts, and of what it leaves out. */
@ApplicationScoped
class TradeSumRepository {

    private static final String TOTALS = """
            select coalesce(sum(purchases), 0), coalesce(sum(gross), 0), coalesce(sum(returns), 0),
              coalesce(sum(returned), 0), coalesce(sum(gross - returned), 0)
            from tier_input""";

    /** What is in the currency and not counted belongs to customers that are not known. */
    private static final String EXCLUDED = """
            with fact as (
              select currency, count(*) as purchases, sum(total) as amount, 0 as returns, 0 as returned
              from purchase_fact where purchased_at <= :asOf group by currency
              union all
              select currency, 0, 0, count(*), sum(total) from return_fact where returned_at <= :asOf group by currency
            ), counted as (
              select coalesce(sum(purchases), 0) as purchases, coalesce(sum(gross), 0) as amount,
                coalesce(sum(returns), 0) as returns, coalesce(sum(returned), 0) as returned
              from tier_input)
            select case when f.currency = :currency then 'UNKNOWN_CUSTOMER' else 'OTHER_CURRENCY' end, f.currency,
              sum(f.purchases) - case when f.currency = :currency then max(c.purchases) else 0 end,
              sum(f.amount) - case when f.currency = :currency then max(c.amount) else 0 end,
              sum(f.returns) - case when f.currency = :currency then max(c.returns) else 0 end,
              sum(f.returned) - case when f.currency = :currency then max(c.returned) else 0 end
            from fact f cross join counted c group by f.currency
            having sum(f.purchases) + sum(f.returns)
              > case when f.currency = :currency then max(c.purchases) + max(c.returns) else 0 end
            order by 1, 2""";

    Uni<Totals> totals(Mutiny.Session session) {
        return session.createNativeQuery(TOTALS, Object[].class)
                .getSingleResult()
                .map(Row::new)
                .map(row -> new Totals(row.number(0), row.decimal(1), row.number(2), row.decimal(3), row.decimal(4)));
    }

    Uni<List<Excluded>> excluded(Mutiny.Session session, TierModel model, Instant asOf) {
        return session.createNativeQuery(EXCLUDED, Object[].class)
                .setParameter("currency", model.currency().getCurrencyCode())
                .setParameter("asOf", Row.parameter(asOf))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new Excluded(
                                row.name(0, Excluded.Reason.class),
                                row.text(1),
                                row.number(2),
                                row.decimal(3),
                                row.number(4),
                                row.decimal(5)))
                        .toList());
    }
}
