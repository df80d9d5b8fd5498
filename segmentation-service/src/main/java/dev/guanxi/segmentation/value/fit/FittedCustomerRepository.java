package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a fit knows of the customers, gathered once, and the values that it gives them. */
@ApplicationScoped
class FittedCustomerRepository {

    /** Purchases by customer and day, up to a day, and the first day of each customer. */
    static final String DAYS = """
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

    /** Forgets the customers' values of all but the last fits in that currency; the fits themselves stay. */
    Uni<Void> unlist(Mutiny.Session session, String currency, int kept) {
        return session.createNativeQuery("""
                        update value_fit set listed = false where currency = :currency and listed and state <> 'RUNNING'
                          and id not in (select id from value_fit where currency = :currency and state = 'DONE'
                                         order by finished_at desc limit :kept)
                          and id is distinct from (select id from value_fit where currency = :currency and usable
                                                   order by finished_at desc limit 1)""")
                .setParameter("currency", currency)
                .setParameter("kept", kept)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                delete from fitted_customer where fit_id in (
                                  select id from value_fit where currency = :currency and not listed)""")
                        .setParameter("currency", currency)
                        .executeUpdate())
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

    static Object endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
