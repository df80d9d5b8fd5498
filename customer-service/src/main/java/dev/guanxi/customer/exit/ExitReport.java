package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.tier.AccountTier;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Analyses cases, so that what drives customers away can be improved (C15). */
@Singleton
public final class ExitReport {

    /** Where no key is the customer's, the database leaves the join out; every customer is there. */
    private static final String REPORT = """
            select %s as key, e.currency, count(*), count(*) filter (where e.state = 'OPEN'),
              count(*) filter (where e.state = 'WON_BACK'), count(*) filter (where e.state = 'LOST'), sum(e.value_lost),
              sum(e.value_lost) filter (where e.state = 'WON_BACK')
            from exit_case e left join customer c on c.id = e.customer_id %s
            where e.opened_at >= :from and e.opened_at < :until %s
            group by 1, 2 order by 1, 2""";

    /** Looked up case by case: joined only where a tier is asked for. */
    private static final String TIERS = """
            left join lateral (
              select tier from account_tier a where a.customer_id = e.customer_id and a.as_of <= e.opened_at
              order by a.as_of desc, a.version desc limit 1) t on true""";

    private final Transactions transactions;

    ExitReport(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What cases are grouped by: their reason, their customer's country, its tier when they were opened, or the month of UTC
     * they were opened in.
     */
    @Schema(name = "ExitReportBy")
    public enum By {
        REASON("e.reason"),
        COUNTRY("c.country"),
        TIER("t.tier"),
        MONTH("to_char(e.opened_at at time zone 'UTC', 'YYYY-MM')");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    /**
     * Which cases are looked at.
     *
     * @param tier of the customer when the case was opened, null for all
     * @param reason null for all
     */
    public record Narrowed(AccountTier tier, ExitReason reason) {}

    @Schema(name = "ExitReport", examples = """
                    {"rows":[{"key":"PRICE","currency":"GBP","cases":4,"open":1,"wonBack":1,"lost":2,
                              "valueLost":4100.5,"valueWonBack":900}]}""")
    public record Rows(List<Row> rows) {}

    /**
     * Cases with one key whose values are in one currency.
     *
     * @param key absent where it is unknown
     * @param currency absent where no value is known
     * @param valueLost by a year without the customers of all these cases
     * @param valueWonBack the part of it that came back
     */
    @Schema(name = "ExitReportRow")
    public record Row(
            String key,
            String currency,
            long cases,
            long open,
            long wonBack,
            long lost,
            BigDecimal valueLost,
            BigDecimal valueWonBack) {}

    /** Adds up cases within reach that were opened from a time until before another. */
    public Uni<Rows> of(Scope scope, By by, Narrowed only, Instant from, Instant until) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder narrowed = new StringBuilder();
        narrow(narrowed, values, "e.dealer_id = :dealer", "dealer", scope.dealerId());
        narrow(narrowed, values, "t.tier = :tier", "tier", only.tier());
        narrow(narrowed, values, "e.reason = :reason", "reason", only.reason());
        String tiers = by == By.TIER || only.tier() != null ? TIERS : "";
        return transactions
                .read(session -> {
                    var query = session.createNativeQuery(REPORT.formatted(by.key, tiers, narrowed), Object[].class)
                            .setParameter("from", from.atOffset(ZoneOffset.UTC))
                            .setParameter("until", until.atOffset(ZoneOffset.UTC));
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> new Rows(rows.stream().map(ExitReport::row).toList()));
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value instanceof Enum<?> choice ? choice.name() : value);
        }
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
                Columns.decimal(row[7]));
    }
}
