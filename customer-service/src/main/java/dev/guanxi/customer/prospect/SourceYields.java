package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.customer.totals.ReportPeriod.Length;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reports what each source and campaign yields, in one query. */
@Singleton
public final class SourceYields {

    /** A year at most: what the prospects of a period bought is looked up one by one. */
    private static final Length LENGTH = new Length(Period.ofYears(1), Duration.ofDays(366));

    /**
     * Campaigns are compared as text: those without one come first, under the empty name. Groups are read in the order of
     * an index until the page is full; money is looked up for those alone.
     */
    private static final String YIELDS = """
            with yield as (
              select p.source, coalesce(p.campaign, '') as event, count(*) as prospects,
                     count(*) filter (where p.stage in ('QUALIFIED', 'CONVERTED')) as qualified,
                     count(*) filter (where p.stage = 'CONVERTED') as converted,
                     cast(percentile_cont(0.5) within group (order by extract(epoch from p.converted_at - p.captured_at))
                            filter (where p.stage = 'CONVERTED') / 86400 as numeric(12, 2)) as days
              from prospect p where %1$s and %2$s group by 1, 2 order by 1, 2 limit :rows
            ), shown as (
              select y.source, y.event, p.customer_id, p.captured_at, p.cost, p.cost_currency, coalesce((
                       select later.captured_at from prospect later
                       where later.customer_id = p.customer_id and (later.captured_at, later.id) > (p.captured_at, p.id)
                       order by later.captured_at, later.id limit 1), 'infinity') as captured_again_at
              from yield y join prospect p on p.source = y.source and coalesce(p.campaign, '') = y.event
              where %1$s
            ), money as (
              select source, event, currency, sum(cost) as cost, sum(revenue) as revenue from (
                select source, event, cost_currency as currency, cost, 0 as revenue
                from shown where cost is not null
                union all
                select c.source, c.event, b.currency, 0, b.total - coalesce((
                         select sum(l.amount) from purchase_return_line l where l.purchase_id = b.id), 0)
                from shown c cross join lateral (
                  select id, currency, total from purchase where customer_id = c.customer_id
                    and purchased_at >= c.captured_at and purchased_at < c.captured_again_at) b) part
              group by source, event, currency
            )
            select source, event, y.prospects, y.qualified, y.converted, y.days, m.currency, m.cost, m.revenue
            from yield y left join money m using (source, event) order by source, event, m.currency""";

    private final Transactions transactions;
    private final Clock clock;

    SourceYields(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Yields of the prospects that were captured from one time until before another, in order of source and campaign.
     *
     * @param from null for a year before the end
     * @param until null for now
     * @param source only this one; null for all
     */
    public Uni<Page<SourceYield>> of(
            Scope scope, OffsetDateTime from, OffsetDateTime until, ProspectSource source, Cursor after, int limit) {
        ReportPeriod period = ReportPeriod.of(from, until, clock.instant(), LENGTH);
        return transactions
                .search(session -> read(session, scope, period, source, after, limit))
                .map(SourceYields::yields)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> Cursor.of(last.source(), last.campaign() == null ? "" : last.campaign())));
    }

    private static Uni<List<Object[]>> read(
            Mutiny.Session session, Scope scope, ReportPeriod period, ProspectSource source, Cursor after, int limit) {
        Conditions captured = new Conditions("p.captured_at >= :from", period.from())
                .and("p.captured_at < :until", period.until())
                .and("p.dealer_id = :dealer", scope.dealerId())
                .and("p.source = :source", source, ProspectSource::name);
        Conditions later = new Conditions()
                .and(
                        "(p.source, coalesce(p.campaign, '')) > (:afterSource, :afterEvent)",
                        after,
                        cursor -> cursor.text(0),
                        cursor -> cursor.text(1));
        var query = session.createNativeQuery(YIELDS.formatted(captured, later), Object[].class);
        return later.bind(captured.bind(query)).setParameter("rows", limit + 1).getResultList();
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
