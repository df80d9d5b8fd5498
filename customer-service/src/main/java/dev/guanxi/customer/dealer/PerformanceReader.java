package dev.guanxi.customer.dealer;

import dev.guanxi.customer.dealer.DealerPerformance.Figures;
import dev.guanxi.customer.dealer.DealerPerformance.Turnover;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds up what a dealer's customers did in two periods, in one statement. */
@Singleton
final class PerformanceReader {

    /** Rows without a currency hold the counts, the others the money. */
    private static final String FIGURES = """
            with span as (
              select 0 as part, cast(:before as timestamptz) as since, cast(:from as timestamptz) as till
              union all select 1, cast(:from as timestamptz), cast(:until as timestamptz)),
            bought as (
              select s.part, p.currency, p.customer_id, p.total from span s
              join purchase p on p.dealer_id = :dealer and p.purchased_at >= s.since and p.purchased_at < s.till),
            back as (
              select s.part, r.currency, r.total from span s
              join purchase_return r on r.dealer_id = :dealer and r.returned_at >= s.since and r.returned_at < s.till)
            select part, currency, cast(sum(customers) as bigint), cast(sum(newcomers) as bigint),
                   cast(sum(purchases) as bigint), sum(revenue), sum(returned)
            from (
              select part, null as currency, count(distinct customer_id) as customers, 0 as newcomers,
                     count(*) as purchases, 0.0 as revenue, 0.0 as returned from bought group by part
              union all
              select s.part, null, 0, count(*), 0, 0, 0 from span s
              join customer c on c.dealer_id = :dealer and c.registered_at >= s.since and c.registered_at < s.till
              group by s.part
              union all
              select part, currency, 0, 0, 0, sum(total), 0 from bought group by part, currency
              union all
              select part, currency, 0, 0, 0, 0, sum(total) from back group by part, currency) as figures
            group by part, currency order by part, currency""";

    /** The period asked for and the one before. */
    Uni<DealerPerformance> of(Mutiny.Session session, UUID dealer, ReportPeriod period) {
        return session.createNativeQuery(FIGURES, Object[].class)
                .setParameter("dealer", dealer)
                .setParameter("before", period.before().from())
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getResultList()
                .map(rows ->
                        new DealerPerformance(dealer, figures(rows, 1, period), figures(rows, 0, period.before())));
    }

    private static Figures figures(List<Object[]> rows, int part, ReportPeriod period) {
        List<Object[]> own =
                rows.stream().filter(row -> (Integer) row[0] == part).toList();
        Object[] counts =
                own.stream().filter(row -> row[1] == null).findFirst().orElse(new Object[] {part, null, 0L, 0L, 0L});
        List<Turnover> currencies = own.stream()
                .filter(row -> row[1] != null)
                .map(row -> Turnover.of((String) row[1], Columns.decimal(row[5]), Columns.decimal(row[6])))
                .toList();
        return new Figures(
                period.from(), period.until(), (Long) counts[2], (Long) counts[3], (Long) counts[4], currencies);
    }
}
