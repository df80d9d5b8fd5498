package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What customers bought up to a time, from the facts of {@code account}. */
@ApplicationScoped
class BuyingRepository {

    private static final String SELECT = """
            select customer_id, max(purchased_at), count(*), sum(total) from purchase_fact
            where currency = :currency and purchased_at <= :asOf""";

    Uni<List<Buying>> all(Mutiny.Session session, String currency, Instant asOf) {
        return session.createNativeQuery(SELECT + " group by customer_id", Object[].class)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(BuyingRepository::buying)
                        .toList());
    }

    /** Null for a customer who had not bought by then. */
    Uni<Buying> of(Mutiny.Session session, UUID customer, String currency, Instant asOf) {
        return session.createNativeQuery(SELECT + " and customer_id = :customer group by customer_id", Object[].class)
                .setParameter("customer", customer)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : buying(new Row(columns)));
    }

    Uni<ValueSnapshot.Returns> returns(Mutiny.Session session, String currency, Instant asOf) {
        return session.createNativeQuery("""
                        select count(*), coalesce(sum(total), 0) from return_fact
                        where currency = :currency and returned_at <= :asOf""", Object[].class)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getSingleResult()
                .map(Row::new)
                .map(row -> new ValueSnapshot.Returns(row.number(0), row.decimal(1)));
    }

    /** Purchases in other currencies, counted; their amounts are never added to anything. */
    Uni<List<ValueSnapshot.Excluded>> excluded(Mutiny.Session session, String currency, Instant asOf) {
        return session.createNativeQuery("""
                        select currency, count(*) from purchase_fact
                        where currency <> :currency and purchased_at <= :asOf group by currency order by currency""", Object[].class)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new ValueSnapshot.Excluded(row.text(0), row.number(1)))
                        .toList());
    }

    private static Buying buying(Row row) {
        return new Buying(row.uuid(0), row.instant(1), row.integer(2), row.decimal(3));
    }
}
