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

    private final JsonRows rows;

    EffortRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The efforts of one group. */
    record Line(String key, long customers, Efforts efforts) {}

    Uni<Efforts> of(Mutiny.Session session, UUID customer, Period period, CostRates rates) {
        String sql = EffortSql.EFFORTS.formatted("and v.customer_id = :customer") + "select " + EffortSql.SUMS;
        return parameters(session.createNativeQuery(sql, Object[].class), period, rates)
                .setParameter("customer", customer)
                .getSingleResult()
                .map(columns -> efforts(new Row(columns), 0));
    }

    /** One more group than the limit, in order of key. */
    Uni<List<Line>> groups(
            Mutiny.Session session, Grouping by, Period period, CostRates rates, String after, int limit) {
        String sql = EffortSql.EFFORTS.formatted("") + "select * from (select " + by.key()
                + " as group_key, count(distinct e.customer_id), " + EffortSql.SUMS + EffortSql.STANDINGS
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
        return within(query, period)
                .setParameter("currency", rates.currency())
                .setParameter("margin", rates.marginPercent())
                .setParameter("margins", rows.of(rates.marginByProductLine()))
                .setParameter("rates", rows.of(rates.conversion()));
    }

    /** Sets the period's times {@code from} and {@code until} and its days {@code firstDay} and {@code endDay}. */
    static Mutiny.SelectionQuery<Object[]> within(Mutiny.SelectionQuery<Object[]> query, Period period) {
        return query.setParameter("from", startOf(period.from()))
                .setParameter("until", startOf(period.until()))
                .setParameter("firstDay", period.from())
                .setParameter("endDay", period.until());
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
                row.decimal(from + 11),
                row.number(from + 12));
    }

    private static Object startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
