package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.customer.totals.ReportQuery;
import dev.guanxi.customer.totals.WholeMonths;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Analyses the pipeline by manager, region, product or stage (C14). Whole months come from their totals, which are read
 * key by key until the page is full; the rest comes from the deals. Of a period of few deals all do: its keys may be far
 * apart.
 */
@Singleton
public final class PipelineReport {

    /** Of more, a page is full before many keys without deals were passed by. */
    private static final int FEW = 500;

    private static final String COUNT = """
            select cast(coalesce(sum(deals), 0) as bigint) from pipeline_total
            where dealer_id = :owner and dimension = 'STAGE' and month >= :first and month < :last""";

    /** Each part is cut to the page before both are added up: what follows in either follows the page. */
    private static final String REPORT = """
            with whole as (
              select key, currency, sum(deals) as deals, sum(won) as won, sum(lost) as lost, sum(amount) as amount,
                sum(weighted_amount) as weighted_amount, sum(won_amount) as won_amount, sum(days_to_close) as days_to_close
              from pipeline_total
              where dealer_id = :owner and dimension = :dimension and month >= :first and month < :last
                and cast(:first as date) < cast(:last as date) %2$s
              group by key, currency having sum(deals) > 0 order by key, currency limit %4$d
            ), cut as (
              select %1$s as key, currency, count(*) as deals, count(*) filter (where stage = 'WON') as won,
                count(*) filter (where stage = 'LOST') as lost,
                coalesce(sum(amount) filter (where closed_on is null), 0) as amount,
                coalesce(sum(amount * chance * 0.01) filter (where closed_on is null), 0) as weighted_amount,
                coalesce(sum(amount) filter (where stage = 'WON'), 0) as won_amount,
                coalesce(sum(closed_on - opened_on), 0) as days_to_close
              from (values (cast(:from as timestamptz), cast(:leadUntil as timestamptz)),
                           (cast(:restFrom as timestamptz), cast(:until as timestamptz))) rest(since, before)
                join opportunity on opened_on >= utc_day(since) and opened_on < utc_day(before)
              where true %3$s
              group by 1, 2 order by 1, 2 limit %4$d
            ), part as (
              select * from whole union all select * from cut
            ), report as (
              select key, currency, cast(sum(deals) as bigint) as deals, cast(sum(won) as bigint) as won,
                cast(sum(lost) as bigint) as lost, sum(amount) as amount, sum(weighted_amount) as weighted_amount,
                sum(won_amount) as won_amount, sum(days_to_close) as days_to_close
              from part group by key, currency order by key, currency limit %4$d
            )
            select nullif(key, ''), currency, deals, deals - won - lost, won, lost, amount, weighted_amount, won_amount,
              round(cast(won as numeric) / nullif(won + lost, 0), 4), round(days_to_close / nullif(won + lost, 0), 1),
              round(won_amount / nullif(won, 0), 4)
            from report order by key, currency""";

    private final Transactions transactions;

    PipelineReport(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What deals are grouped by. */
    @Schema(name = "PipelineReportBy")
    public enum By {
        MANAGER("coalesce(owner, '')"),
        REGION("coalesce(region, '')"),
        PRODUCT("coalesce(product, product_line)"),
        STAGE("stage");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    /**
     * Adds up deals within reach that were opened in the period, in order of key and currency.
     *
     * @param currency only deals in it; null for all, each in rows of its own
     */
    public Uni<Page<PipelineRow>> of(
            Scope scope, By by, ReportPeriod period, String currency, Cursor after, int limit) {
        WholeMonths months = WholeMonths.of(period.from(), period.until());
        return transactions
                .read(session -> count(session, scope, months)
                        .map(deals -> deals > FEW ? months : months.withoutMonths())
                        .chain(parts -> read(session, scope, by, parts, currency, after, limit)))
                .map(rows -> rows.stream().map(PipelineRow::of).toList())
                .map(rows -> Page.of(rows, limit, last -> ReportQuery.cursor(last.key(), last.currency())));
    }

    private static Uni<Long> count(Mutiny.Session session, Scope scope, WholeMonths months) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("owner", scope.owner())
                .setParameter("first", months.first())
                .setParameter("last", months.last())
                .getSingleResult();
    }

    /** One row more than the limit. */
    static Uni<List<Object[]>> read(
            Mutiny.Session session, Scope scope, By by, WholeMonths months, String currency, Cursor after, int limit) {
        ReportQuery query = new ReportQuery(scope, months).with("dimension", by.name());
        String narrowed = query.only("currency", currency);
        String ofDeals = narrowed + query.only("dealer_id", scope.dealerId()) + query.after(after, by.key);
        String ofTotals = narrowed + query.after(after, "key");
        return query.rows(session, REPORT.formatted(by.key, ofTotals, ofDeals, limit + 1));
    }
}
