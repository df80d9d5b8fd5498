package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What one customer bought up to a time, from the facts of {@code account}. */
@ApplicationScoped
class BuyingRepository {

    private static final String SELECT = """
            select customer_id, max(purchased_at), count(*), sum(total) from purchase_fact
            where currency = :currency and purchased_at <= :asOf""";

    /** Null for a customer who had not bought by then. */
    Uni<Buying> of(Mutiny.Session session, UUID customer, String currency, Instant asOf) {
        return session.createNativeQuery(SELECT + " and customer_id = :customer group by customer_id", Object[].class)
                .setParameter("customer", customer)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : buying(new Row(columns)));
    }

    private static Buying buying(Row row) {
        return new Buying(row.uuid(0), row.instant(1), row.integer(2), row.decimal(3));
    }
}
