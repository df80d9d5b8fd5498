package dev.guanxi.segmentation.investment;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Trade and gifts in currencies that the rates do not convert, by kind and currency: they are never added up. */
@ApplicationScoped
class LeftOutRepository {

    private static final String LEFT_OUT = "with " + EffortSql.RATE + """
            , left_out as (
              select v.customer_id, 'PURCHASE' as kind, v.currency, v.total as amount
              from purchase_fact v
              where v.purchased_at >= :from and v.purchased_at < :until
                and not exists (select from rate k where k.currency = v.currency) %1$s
              union all
              select v.customer_id, 'RETURN', v.currency, v.total
              from return_fact v
              where v.returned_at >= :from and v.returned_at < :until
                and not exists (select from rate k where k.currency = v.currency) %1$s
              union all
              select v.customer_id, 'GIFT', v.currency, v.amount
              from gift_fact v
              where not v.returned and v.given_on >= :firstDay and v.given_on < :endDay
                and not exists (select from rate k where k.currency in (v.currency, v.value_currency)) %1$s)
            """;

    private static final String SUMS = "e.kind, e.currency, count(*), sum(e.amount) from left_out e ";

    private final JsonRows rows;

    LeftOutRepository(JsonRows rows) {
        this.rows = rows;
    }

    private record Keyed(String key, LeftOut leftOut) {}

    Uni<List<LeftOut>> of(Mutiny.Session session, UUID customer, Period period, CostRates rates) {
        String sql = LEFT_OUT.formatted("and v.customer_id = :customer") + "select " + SUMS
                + "group by e.kind, e.currency order by e.kind, e.currency";
        return parameters(session.createNativeQuery(sql, Object[].class), period, rates)
                .setParameter("customer", customer)
                .getResultList()
                .map(found ->
                        found.stream().map(Row::new).map(row -> leftOut(row, 0)).toList());
    }

    /**
     * Of the groups of one page.
     *
     * @param after key of the last group before the page
     * @param last key of the page's last group
     */
    Uni<Map<String, List<LeftOut>>> ofGroups(
            Mutiny.Session session, Grouping by, Period period, CostRates rates, String after, String last) {
        String sql = LEFT_OUT.formatted("") + "select * from (select " + by.key() + " as group_key, " + SUMS
                + EffortSql.STANDINGS + " group by 1, 2, 3) as grouped where group_key > :after and group_key <= :last"
                + " order by group_key, kind, currency";
        return parameters(session.createNativeQuery(sql, Object[].class), period, rates)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .map(row -> new Keyed(row.text(0), leftOut(row, 1)))
                        .collect(Collectors.groupingBy(
                                Keyed::key, Collectors.mapping(Keyed::leftOut, Collectors.toList()))));
    }

    private Mutiny.SelectionQuery<Object[]> parameters(
            Mutiny.SelectionQuery<Object[]> query, Period period, CostRates rates) {
        return EffortRepository.within(query, period).setParameter("rates", rows.of(rates.conversion()));
    }

    private static LeftOut leftOut(Row row, int from) {
        return new LeftOut(
                row.name(from, LeftOutKind.class), row.text(from + 1), row.number(from + 2), row.decimal(from + 3));
    }
}
