package dev.guanxi.segmentation.investment;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sums up what was done for customers and what they bought, from the facts of {@code activity} and {@code account}. */
@ApplicationScoped
class EffortRepository {

    /** One row for each thing that happened; {@code %s} narrows it to one customer. */
    private static final String EFFORTS = """
            with effort as (
              select v.customer_id, 1 as visits, case when a.appointment_id is null then 1 else 0 end as unknown,
                coalesce(extract(epoch from a.ends_at - a.starts_at) / 60, 0) as minutes, 0 as interactions, 0 as gifts,
                0.0 as gift_value, 0.0 as net, 0.0 as margin, 0.0 as lines, 0 as excluded, 0.0 as discounts,
                0.0 as unlisted
              from visit_fact v left join appointment_fact a on a.appointment_id = v.appointment_id
              where v.visited_at >= :from and v.visited_at < :to %1$s
              union all
              select v.customer_id, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
              from interaction_fact v where v.happened_at >= :from and v.happened_at < :to %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 1, case when v.value_currency = :currency then v.value else 0 end, 0, 0, 0,
                case when v.value_currency = :currency then 0 else 1 end, 0, 0
              from gift_fact v where not v.returned and v.given_on >= :firstDay and v.given_on < :endDay %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, case when v.currency = :currency then v.total else 0 end, 0, 0,
                case when v.currency = :currency then 0 else 1 end, 0,
                case when v.currency = :currency then v.total else 0 end
              from purchase_fact v where v.purchased_at >= :from and v.purchased_at < :to %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, -v.total, 0, 0, 0, 0, 0
              from return_fact v
              where v.currency = :currency and v.returned_at >= :from and v.returned_at < :to %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, 0,
                v.amount * (cast(line.value as numeric) - :margin) / 100, v.amount, 0, 0, 0
              from purchase_line_fact v
              join jsonb_each_text(cast(cast(:margins as text) as jsonb)) as line(key, value)
                on line.key = v.product_line
              where v.currency = :currency and v.purchased_at >= :from and v.purchased_at < :to %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, 0,
                v.per_piece * v.quantity * (coalesce(cast(line.value as numeric), :margin) - :margin) / 100, 0, 0,
                v.per_piece * v.quantity, -v.amount
              from discount_fact v
              left join jsonb_each_text(cast(cast(:margins as text) as jsonb)) as line(key, value)
                on line.key = v.product_line
              where v.currency = :currency and v.purchased_at >= :from and v.purchased_at < :to %1$s
              union all
              select v.customer_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -v.per_piece * r.quantity, 0
              from returned_piece_fact r
              join discount_fact v on v.purchase_id = r.purchase_id and v.line = r.line
              where v.currency = :currency and r.returned_at >= :from and r.returned_at < :to %1$s)
            """;

    private static final String SUMS = """
            cast(coalesce(sum(visits), 0) as bigint), cast(coalesce(sum(unknown), 0) as bigint),
            cast(coalesce(round(sum(minutes)), 0) as bigint), cast(coalesce(sum(interactions), 0) as bigint),
            cast(coalesce(sum(gifts), 0) as bigint), coalesce(sum(gift_value), 0), coalesce(sum(net), 0),
            coalesce(sum(margin), 0), coalesce(sum(lines), 0), cast(coalesce(sum(excluded), 0) as bigint),
            coalesce(sum(discounts), 0), coalesce(sum(unlisted), 0)
            from effort e
            """;

    private static final String STANDINGS = """
            left join tier_standing t on t.customer_id = e.customer_id
            left join lateral (select f.account_manager from account_manager_fact f
                               where f.customer_id = e.customer_id and f.from_at < :to
                               order by f.told_as is not null, f.from_at desc limit 1) as m on true
            """;

    private final JsonRows rows;

    EffortRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The efforts of one group. */
    record Line(String key, long customers, Efforts efforts) {}

    Uni<Efforts> of(Mutiny.Session session, UUID customer, Period period, CostRates rates) {
        String sql = EFFORTS.formatted("and v.customer_id = :customer") + "select " + SUMS;
        return parameters(session.createNativeQuery(sql, Object[].class), period, rates)
                .setParameter("customer", customer)
                .getSingleResult()
                .map(columns -> efforts(new Row(columns), 0));
    }

    /** One more group than the limit, in order of key. */
    Uni<List<Line>> groups(
            Mutiny.Session session, Grouping by, Period period, CostRates rates, String after, int limit) {
        String sql = EFFORTS.formatted("") + "select * from (select " + by.key()
                + " as group_key, count(distinct e.customer_id), " + SUMS + STANDINGS
                + " group by 1) as grouped where group_key > :after order by group_key limit " + (limit + 1);
        return parameters(session.createNativeQuery(sql, Object[].class), period, rates)
                .setParameter("after", after)
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .map(row -> new Line(row.text(0), row.number(1), efforts(row, 2)))
                        .toList());
    }

    private Mutiny.SelectionQuery<Object[]> parameters(
            Mutiny.SelectionQuery<Object[]> query, Period period, CostRates rates) {
        return query.setParameter("from", startOf(period.from()))
                .setParameter("to", startOf(period.to()))
                .setParameter("firstDay", period.from())
                .setParameter("endDay", period.to())
                .setParameter("currency", rates.currency())
                .setParameter("margin", rates.marginPercent())
                .setParameter("margins", rows.of(rates.marginByProductLine()));
    }

    private static Efforts efforts(Row row, int from) {
        return new Efforts(
                row.number(from),
                row.number(from + 1),
                row.number(from + 2),
                row.number(from + 3),
                row.number(from + 4),
                row.decimal(from + 5),
                row.decimal(from + 6),
                row.decimal(from + 7),
                row.decimal(from + 8),
                row.number(from + 9),
                row.decimal(from + 10),
                row.decimal(from + 11));
    }

    private static Object startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
