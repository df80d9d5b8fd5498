package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reports what each source and campaign yields, in one query. */
@Singleton
public final class SourceYields {

    /** Campaigns are compared as text: those without one come first, under the empty name. */
    private static final String YIELDS = """
            with captured as (
              select p.*, coalesce(p.campaign, '') as event from prospect p
              where p.captured_at >= :from and p.captured_at < :to %1$s
            ), yield as (
              select source, event, count(*) as prospects,
                     count(*) filter (where qualified_at is not null or stage = 'CONVERTED') as qualified,
                     count(*) filter (where stage = 'CONVERTED') as converted,
                     cast(percentile_cont(0.5) within group (order by extract(epoch from converted_at - captured_at))
                            filter (where stage = 'CONVERTED') / 86400 as numeric(12, 2)) as days
              from captured %2$s group by source, event order by source, event limit :rows
            ), shown as (
              select c.* from yield y join captured c using (source, event)
            ), money as (
              select source, event, currency, sum(cost) as cost, sum(revenue) as revenue from (
                select source, event, cost_currency as currency, cost, 0 as revenue
                from shown where cost is not null
                union all
                select c.source, c.event, b.currency, 0, b.total - coalesce((
                         select sum(l.amount) from purchase_return_line l where l.purchase_id = b.id), 0)
                from shown c join purchase b on b.customer_id = c.customer_id and b.purchased_at >= c.captured_at
                where not exists (
                  select 1 from prospect later
                  where later.customer_id = c.customer_id and later.captured_at <= b.purchased_at
                    and (later.captured_at, later.id) > (c.captured_at, c.id))) part
              group by source, event, currency
            )
            select source, event, y.prospects, y.qualified, y.converted, y.days, m.currency, m.cost, m.revenue
            from yield y left join money m using (source, event) order by source, event, m.currency""";

    private final Transactions transactions;

    SourceYields(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Yields of the prospects that were captured from one time until before another, in order of source and campaign.
     *
     * @param source only this one; null for all
     */
    public Uni<Page<SourceYield>> of(
            Scope scope, Instant from, Instant to, ProspectSource source, Cursor after, int limit) {
        return transactions
                .read(session -> read(session, scope, from, to, source, after, limit))
                .map(SourceYields::yields)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> Cursor.of(last.source(), last.campaign() == null ? "" : last.campaign())));
    }

    private static Uni<List<Object[]>> read(
            Mutiny.Session session,
            Scope scope,
            Instant from,
            Instant to,
            ProspectSource source,
            Cursor after,
            int limit) {
        String narrowed = (scope.dealerId() == null ? "" : " and p.dealer_id = :dealer")
                + (source == null ? "" : " and p.source = :source");
        String later = after == null ? "" : " where (source, event) > (:afterSource, :afterEvent)";
        var query = session.createNativeQuery(YIELDS.formatted(narrowed, later), Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("rows", limit + 1);
        if (scope.dealerId() != null) {
            query.setParameter("dealer", scope.dealerId());
        }
        if (source != null) {
            query.setParameter("source", source.name());
        }
        if (after != null) {
            query.setParameter("afterSource", after.text(0)).setParameter("afterEvent", after.text(1));
        }
        return query.getResultList();
    }

    private static List<SourceYield> yields(List<Object[]> rows) {
        Map<List<Object>, SourceYield> yields = new LinkedHashMap<>();
        for (Object[] row : rows) {
            SourceYield one = yields.computeIfAbsent(List.of(row[0], row[1]), key -> withoutMoney(row));
            if (row[6] != null) {
                one.money()
                        .add(new SourceYield.Money((String) row[6], Columns.decimal(row[7]), Columns.decimal(row[8])));
            }
        }
        return List.copyOf(yields.values());
    }

    private static SourceYield withoutMoney(Object[] row) {
        String event = (String) row[1];
        return new SourceYield(
                ProspectSource.valueOf((String) row[0]),
                event.isEmpty() ? null : event,
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                Columns.decimal(row[5]),
                new ArrayList<>());
    }
}
