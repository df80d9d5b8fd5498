package dev.guanxi.customer.dealer;

import dev.guanxi.customer.dealer.DealerPerformance.Figures;
import dev.guanxi.customer.dealer.DealerPerformance.Turnover;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Adds up what a dealer's customers did in two periods, in one statement: those that it registered, and accounts of ours
 * while it signed for them. What another dealer recorded is never among it.
 */
@Singleton
final class PerformanceReader {

    /** Of {@code purchase} and {@code purchase_return} alike: what accounts of ours did while the dealer signed for them. */
    private static final String OF_ACCOUNTS = """
            select s.part, t.currency, a.customer_id, t.total
            from span s cross join (select distinct customer_id from signed) a
            cross join lateral (
              select dealer_id, currency, total, %2$s as at from %1$s
              where customer_id = a.customer_id and %2$s >= s.since and %2$s < s.till offset 0) t
            where t.dealer_id is null and exists (
              select from signed g
              where g.customer_id = a.customer_id and t.at >= g.from_at and t.at < g.until_at)""";

    /** Of both alike, in one period: the dealer's own, which one index holds whole. */
    private static final String OWN = "%1$s where dealer_id = :dealer and %2$s >= s.since and %2$s < s.till";

    /**
     * Rows without a currency hold the counts, the others the trade. Each figure goes through the dealer's purchases of a
     * period by itself: gathered first and counted then, twenty thousand of them take twice as long.
     */
    private static final String FIGURES = """
            with span as (
              select 0 as part, cast(:before as timestamptz) as since, cast(:from as timestamptz) as till
              union all select 1, cast(:from as timestamptz), cast(:until as timestamptz)),
            signed as (
              select customer_id, from_at, coalesce(until_at, 'infinity') as until_at from account_assignment
              where function = 'SIGNING_DEALER' and dealer_id = :dealer),
            bought as (%1$s),
            back as (%2$s)
            select part, currency, cast(sum(customers) as bigint), cast(sum(newcomers) as bigint),
                   cast(sum(accounts) as bigint), cast(sum(purchases) as bigint), sum(revenue), sum(returned)
            from (
              select s.part, null as currency, buyers.number as customers, 0 as newcomers, 0 as accounts, 0 as purchases,
                     0.0 as revenue, 0.0 as returned
              from span s cross join lateral (
                select count(*) as number from (
                  select customer_id from %3$s
                  union select customer_id from bought b where b.part = s.part) each) buyers
              union all
              select s.part, null, 0, count(*), 0, 0, 0, 0 from span s
              join customer c on c.dealer_id = :dealer and c.registered_at >= s.since and c.registered_at < s.till
              group by s.part
              union all
              select s.part, null, 0, 0, count(distinct g.customer_id), 0, 0, 0 from span s
              join signed g on g.from_at < s.till and g.until_at > s.since
              group by s.part
              union all
              select s.part, own.currency, 0, 0, 0, own.number, own.total, 0 from span s cross join lateral (
                select currency, count(*) as number, sum(total) as total from %3$s group by currency) own
              union all
              select part, currency, 0, 0, 0, count(*), sum(total), 0 from bought group by part, currency
              union all
              select s.part, own.currency, 0, 0, 0, 0, 0, own.total from span s cross join lateral (
                select currency, sum(total) as total from %4$s group by currency) own
              union all
              select part, currency, 0, 0, 0, 0, 0, sum(total) from back group by part, currency) as figures
            group by part, currency order by part, currency""".formatted(
                    OF_ACCOUNTS.formatted("purchase", "purchased_at"),
                    OF_ACCOUNTS.formatted("purchase_return", "returned_at"),
                    OWN.formatted("purchase", "purchased_at"),
                    OWN.formatted("purchase_return", "returned_at"));

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
        Object[] counts = own.stream().filter(row -> row[1] == null).findFirst().orElse(new Object[] {
            part, null, 0L, 0L, 0L, 0L
        });
        List<Object[]> trade = own.stream().filter(row -> row[1] != null).toList();
        List<Turnover> currencies = trade.stream()
                .map(row -> Turnover.of((String) row[1], Columns.decimal(row[6]), Columns.decimal(row[7])))
                .toList();
        return new Figures(
                period.from(),
                period.until(),
                (Long) counts[2],
                (Long) counts[3],
                (Long) counts[4],
                trade.stream().mapToLong(row -> (Long) row[5]).sum(),
                currencies);
    }
}
