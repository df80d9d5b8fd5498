package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Analyses the pipeline by manager, region, product or stage (C14), in one statement. */
@Singleton
public final class PipelineReport {

    /** Where no key is the customer's, the database leaves the join out; every customer is there. */
    private static final String REPORT = """
            select %s as key, o.currency, count(*), count(*) filter (where o.closed_on is null),
              count(*) filter (where o.stage = 'WON'), count(*) filter (where o.stage = 'LOST'),
              coalesce(sum(o.amount) filter (where o.closed_on is null), 0),
              coalesce(sum(o.amount * o.chance / 100) filter (where o.closed_on is null), 0),
              coalesce(sum(o.amount) filter (where o.stage = 'WON'), 0),
              round(cast(count(*) filter (where o.stage = 'WON') as numeric) / nullif(count(o.closed_on), 0), 4),
              round(avg(o.closed_on - o.opened_on), 1), round(avg(o.amount) filter (where o.stage = 'WON'), 4)
            from opportunity o left join customer c on c.id = o.customer_id
            where o.opened_on >= cast(:from as date) and o.opened_on < cast(:until as date) %s
            group by 1, 2 order by 1, 2""";

    private final Transactions transactions;

    PipelineReport(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What deals are grouped by; a region is the deal's, else that of its customer's address. */
    @Schema(name = "PipelineReportBy")
    public enum By {
        MANAGER("o.owner"),
        REGION("coalesce(o.region, c.region)"),
        PRODUCT("coalesce(o.product, o.product_line)"),
        STAGE("o.stage");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    @Schema(name = "PipelineReport", examples = """
                    {"rows":[{"key":"manager-17","currency":"USD","count":5,"open":2,"won":2,"lost":1,"amount":9000,
                              "weightedAmount":2250,"wonAmount":5568,"wonShare":0.6667,"meanDaysToClose":104.5,
                              "averageDeal":2784}]}""")
    public record Rows(List<Row> rows) {}

    /**
     * Deals with one key in one currency.
     *
     * @param key absent where it is unknown
     * @param amount of the open deals
     * @param weightedAmount of the open deals, each times its chance
     * @param wonShare won among the decided, from 0 to 1; absent where none is
     * @param meanDaysToClose from opening to the decision; absent where none is decided
     * @param averageDeal mean amount of the won; absent where none is
     */
    @Schema(name = "PipelineRow")
    public record Row(
            String key,
            String currency,
            long count,
            long open,
            long won,
            long lost,
            BigDecimal amount,
            BigDecimal weightedAmount,
            BigDecimal wonAmount,
            BigDecimal wonShare,
            BigDecimal meanDaysToClose,
            BigDecimal averageDeal) {}

    /**
     * Adds up deals within reach that were opened from a day until before another.
     *
     * @param currency only deals in it; null for all, each in rows of its own
     */
    public Uni<Rows> of(Scope scope, By by, LocalDate from, LocalDate until, String currency) {
        String narrowed = (scope.dealerId() == null ? "" : " and o.dealer_id = :dealer")
                + (currency == null ? "" : " and o.currency = :currency");
        return transactions
                .read(session -> {
                    var query = session.createNativeQuery(REPORT.formatted(by.key, narrowed), Object[].class)
                            .setParameter("from", from)
                            .setParameter("until", until);
                    if (scope.dealerId() != null) {
                        query.setParameter("dealer", scope.dealerId());
                    }
                    if (currency != null) {
                        query.setParameter("currency", currency);
                    }
                    return query.getResultList();
                })
                .map(rows -> new Rows(rows.stream().map(PipelineReport::row).toList()));
    }

    private static Row row(Object[] row) {
        return new Row(
                (String) row[0],
                (String) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                Columns.decimal(row[6]),
                Columns.decimal(row[7]),
                Columns.decimal(row[8]),
                Columns.decimal(row[9]),
                Columns.decimal(row[10]),
                Columns.decimal(row[11]));
    }
}
