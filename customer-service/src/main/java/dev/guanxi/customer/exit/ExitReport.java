package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.tier.AccountTier;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.customer.totals.ReportQuery;
import dev.guanxi.customer.totals.WholeMonths;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Analyses cases, so that what drives customers away can be improved (C15): whole months from their totals, the rest of
 * the period from the cases. A case that goes on in another counts there alone, and one that was withdrawn nowhere.
 */
@Singleton
public final class ExitReport {

    private static final String REPORT = """
            with part as (
              select %1$s as key, currency, cases, won_back, lost, value_lost, value_won_back
              from exit_total
              where dealer_id = :owner and grain = :grain and month >= :first and month < :last %3$s
              union all
              select %2$s, coalesce(currency, ''), 1, case when state = 'WON_BACK' then 1 else 0 end,
                case when state = 'LOST' then 1 else 0 end, coalesce(value_lost, 0),
                case when state = 'WON_BACK' then coalesce(value_lost, 0) else 0 end
              from (values (cast(:from as timestamptz), cast(:leadUntil as timestamptz)),
                           (cast(:restFrom as timestamptz), cast(:until as timestamptz))) rest(since, before)
                join exit_case on opened_at >= since and opened_at < before %7$s
              where state in ('OPEN', 'WON_BACK', 'LOST') %4$s
            ), report as (
              select key, currency, cast(sum(cases) as bigint) as cases, cast(sum(won_back) as bigint) as won_back,
                cast(sum(lost) as bigint) as lost, sum(value_lost) as value_lost, sum(value_won_back) as value_won_back
              from part where true %5$s group by key, currency having sum(cases) > 0 order by key, currency limit %6$d
            )
            select nullif(key, ''), nullif(currency, ''), cases, cases - won_back - lost, won_back, lost,
              case when currency <> '' then value_lost end, case when currency <> '' and won_back > 0 then value_won_back end
            from report order by key, currency""";

    private final Transactions transactions;

    ExitReport(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What cases are grouped by: their reason, their customer's country or tier when they were opened, the competitor that they
     * name, each kind of thing that was tried, or the month of UTC they were opened in.
     */
    @Schema(name = "ExitReportBy")
    public enum By {
        REASON("reason", "reason"),
        TIER("tier", "coalesce(tier, '')"),
        COUNTRY("country", "coalesce(country, '')"),
        COMPETITOR("competitor", "coalesce(competitor, '')"),
        ATTEMPT("attempt", "attempt", "cross join lateral attempt_kinds(attempts) attempt"),
        MONTH("to_char(month, 'YYYY-MM')", "to_char(opened_at at time zone 'UTC', 'YYYY-MM')");

        private final String ofTotals;
        private final String ofCases;
        private final String parts;

        By(String ofTotals, String ofCases) {
            this(ofTotals, ofCases, "");
        }

        /** @param parts what a case is joined with to count under several keys */
        By(String ofTotals, String ofCases, String parts) {
            this.ofTotals = ofTotals;
            this.ofCases = ofCases;
            this.parts = parts;
        }
    }

    /**
     * Which cases are looked at.
     *
     * @param tier of the customer when the case was opened, null for all
     * @param reason null for all
     */
    public record Narrowed(AccountTier tier, ExitReason reason) {

        /** The totals that tell just what is asked for apart. */
        private String grain(By by) {
            return Stream.of(By.REASON, By.TIER, By.COUNTRY, By.COMPETITOR, By.ATTEMPT)
                    .filter(one -> one == by || one == By.REASON && reason != null || one == By.TIER && tier != null)
                    .map(By::name)
                    .collect(Collectors.joining(" "));
        }
    }

    /** Adds up cases within reach that were opened in the period, in order of key and currency. */
    public Uni<Page<ExitReportRow>> of(
            Scope scope, By by, Narrowed only, ReportPeriod period, Cursor after, int limit) {
        WholeMonths months = WholeMonths.of(period.from(), period.until());
        return transactions
                .read(session -> read(session, scope, by, only, months, after, limit))
                .map(rows -> rows.stream().map(ExitReportRow::of).toList())
                .map(rows -> Page.of(rows, limit, last -> ReportQuery.cursor(last.key(), last.currency())));
    }

    private static Uni<List<Object[]>> read(
            Mutiny.Session session, Scope scope, By by, Narrowed only, WholeMonths months, Cursor after, int limit) {
        ReportQuery query = new ReportQuery(scope, months).with("grain", only.grain(by));
        String ofTotals = query.only("tier", only.tier()) + query.only("reason", only.reason());
        String ofCases = ofTotals + query.only("dealer_id", scope.dealerId());
        String later = query.after(after, "key");
        return query.rows(
                session, REPORT.formatted(by.ofTotals, by.ofCases, ofTotals, ofCases, later, limit + 1, by.parts));
    }
}
