package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.text.Figures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Single customers: their purchases, by day, and their places in the order of a fit. */
@ApplicationScoped
class ValuedCustomerRepository {

    private static final String HISTORY = """
            select customer_id, count(*) - 1, max(day) - min(day), cast(:asOf as date) - min(day),
              sum(total) - (array_agg(total order by day))[1], sum(total)
            from (select customer_id, cast(purchased_at at time zone 'UTC' as date) as day, sum(total) as total
                  from purchase_fact
                  where customer_id = :customer and currency = :currency and purchased_at < :until
                  group by 1, 2) as purchase_day
            group by customer_id""";

    private static final String RANKED = """
            select f.customer_id, a.name, f.alive, f.expected_purchases, f.expected_spend, f.value
            from fitted_customer f left join account a on a.customer_id = f.customer_id
            where %s order by f.value desc, f.customer_id limit :most""";

    /** Null for a customer who had not bought by the end of that day. */
    Uni<CustomerHistory> historyOf(Mutiny.Session session, UUID customer, String currency, LocalDate asOf) {
        return session.createNativeQuery(HISTORY, Object[].class)
                .setParameter("customer", customer)
                .setParameter("currency", currency)
                .setParameter("asOf", asOf)
                .setParameter("until", asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : FittedCustomerRepository.history(new Row(columns)));
    }

    /** Whether the customers of a fit are still kept; null if there is no such fit. */
    Uni<Boolean> isListed(Mutiny.Session session, UUID fit) {
        return session.createNativeQuery("select listed from value_fit where id = :id", Boolean.class)
                .setParameter("id", fit)
                .getSingleResultOrNull();
    }

    /** One more than the limit, the dearest first; of equals, the first registered. */
    Uni<List<ValuedCustomer>> ranked(Mutiny.Session session, UUID fit, Cursor after, int limit) {
        Conditions where = new Conditions("f.fit_id = :fit", fit)
                .and("f.value is not null")
                .and(
                        "f.value <= :value and (f.value < :value or f.customer_id > :after)",
                        after,
                        cursor -> cursor.read(1, BigDecimal::new),
                        cursor -> cursor.uuid(2));
        return where.bind(session.createNativeQuery(RANKED.formatted(where), Object[].class))
                .setParameter("most", limit + 1)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(ValuedCustomerRepository::customer)
                        .toList());
    }

    private static ValuedCustomer customer(Row row) {
        return new ValuedCustomer(
                row.uuid(0),
                row.text(1),
                row.figure(2) == null ? null : Figures.raw(row.figure(2)),
                Figures.raw(row.figure(3)),
                Figures.hundredths(row.figure(4)),
                row.decimal(5));
    }
}
