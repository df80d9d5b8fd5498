package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.value.lifetime.Spend;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a fit knows of the customers, gathered once, and the values that it gives them. */
@ApplicationScoped
class FittedCustomerRepository {

    private static final String DAYS = """
            with purchase_day as (
              select customer_id, cast(purchased_at at time zone 'UTC' as date) as day, sum(total) as total
              from purchase_fact where currency = :currency and purchased_at < :until group by 1, 2),
            first_day as (select customer_id, min(day) as first_on from purchase_day group by customer_id)
            """;

    private static final String GATHER = DAYS + """
            insert into fitted_customer (fit_id, customer_id, first_on, calibration_repeats, calibration_recency,
                                         calibration_spent, repeats, recency, repeat_spent, spent)
            select :fit, customer_id, first_on,
              nullif(count(*) filter (where day <= :calibrationEnd), 0) - 1,
              max(day) filter (where day <= :calibrationEnd) - first_on,
              case when first_on <= :calibrationEnd
                then coalesce(sum(total) filter (where day <= :calibrationEnd and day > first_on), 0) end,
              count(*) - 1, max(day) - first_on, coalesce(sum(total) filter (where day > first_on), 0), sum(total)
            from purchase_day join first_day using (customer_id) group by customer_id, first_on""";

    private static final String WEEKS = DAYS + """
            select (day - (select min(first_on) from first_day) + 6) / 7, count(*)
            from purchase_day join first_day using (customer_id)
            where day > first_on and first_on <= :calibrationEnd group by 1""";

    private static final String WRITE = """
            update fitted_customer f set alive = v.alive, expected_purchases = v.purchases, expected_spend = v.spend,
              value = v.value
            from json_to_recordset(cast(cast(:rows as text) as json))
              as v(id uuid, alive float8, purchases float8, spend float8, value numeric)
            where f.fit_id = :fit and f.customer_id = v.id""";

    private final JsonRows rows;

    FittedCustomerRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** One customer's values as they are written. */
    record Valued(UUID id, Double alive, double purchases, double spend, double value) {}

    /** Anew, whatever an earlier attempt left; returns the number of customers. */
    Uni<Integer> gather(Mutiny.Session session, UUID fit, FitPlan plan) {
        return forget(session, fit).chain(() -> session.createNativeQuery(GATHER)
                .setParameter("fit", fit)
                .setParameter("currency", plan.currency())
                .setParameter("until", endOf(plan.knownEnd()))
                .setParameter("calibrationEnd", plan.calibrationEnd())
                .executeUpdate());
    }

    Uni<Void> forget(Mutiny.Session session, UUID fit) {
        return session.createNativeQuery("delete from fitted_customer where fit_id = :fit")
                .setParameter("fit", fit)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Calibration.Group>> calibration(Mutiny.Session session, UUID fit, FitPlan plan) {
        return session.createNativeQuery("""
                        select calibration_repeats, calibration_recency, cast(:calibrationEnd as date) - first_on,
                          repeats - calibration_repeats, count(*)
                        from fitted_customer where fit_id = :fit and calibration_repeats is not null
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4""", Object[].class)
                .setParameter("fit", fit)
                .setParameter("calibrationEnd", plan.calibrationEnd())
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .map(row -> new Calibration.Group(
                                row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.number(4)))
                        .toList());
    }

    /** Repeat buyers' spend in the calibration; purchases for nothing tell nothing of it. */
    Uni<List<Spend>> spends(Mutiny.Session session, UUID fit) {
        return session.createNativeQuery("""
                        select calibration_repeats, calibration_spent / calibration_repeats
                        from fitted_customer where fit_id = :fit and calibration_repeats > 0 and calibration_spent > 0
                        order by customer_id""", Object[].class)
                .setParameter("fit", fit)
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .map(row -> new Spend(row.integer(0), row.decimal(1).doubleValue()))
                        .toList());
    }

    /** Repeat purchases of the customers of the calibration by week, counted from 1. */
    Uni<Map<Integer, Long>> weeks(Mutiny.Session session, FitPlan plan) {
        return session.createNativeQuery(WEEKS, Object[].class)
                .setParameter("currency", plan.currency())
                .setParameter("until", endOf(plan.knownEnd()))
                .setParameter("calibrationEnd", plan.calibrationEnd())
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .collect(Collectors.toMap(row -> row.integer(0), row -> row.number(1))));
    }

    /** So many customers after one, in order of id, with what is known of them. */
    Uni<List<CustomerHistory>> page(Mutiny.Session session, UUID fit, FitPlan plan, UUID after, int limit) {
        return session.createNativeQuery("""
                        select customer_id, repeats, recency, cast(:knownEnd as date) - first_on, repeat_spent, spent
                        from fitted_customer where fit_id = :fit and customer_id > :after
                        order by customer_id limit :count""", Object[].class)
                .setParameter("fit", fit)
                .setParameter("knownEnd", plan.knownEnd())
                .setParameter("after", after)
                .setParameter("count", limit)
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .map(FittedCustomerRepository::history)
                        .toList());
    }

    Uni<Void> write(Mutiny.Session session, UUID fit, List<Valued> valued) {
        return session.createNativeQuery(WRITE)
                .setParameter("rows", rows.of(valued))
                .setParameter("fit", fit)
                .executeUpdate()
                .replaceWithVoid();
    }

    static CustomerHistory history(Row row) {
        return new CustomerHistory(
                row.uuid(0),
                row.integer(1),
                row.integer(2),
                row.integer(3),
                row.decimal(4).doubleValue(),
                row.decimal(5).doubleValue());
    }

    private static Object endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
