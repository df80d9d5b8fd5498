package dev.guanxi.customer.dealer;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads which product lines an account deals in. */
@Singleton
final class ProductLinesReader {

    private static final int MOST = 100;

    private static final String LINES = """
            select product_line from (
              select l.product_line from purchase p join purchase_line l on l.purchase_id = p.id
              where p.customer_id = :customer and p.purchased_at >= :since and l.product_line is not null
              union
              select product_line from opportunity where customer_id = :customer and stage not in ('WON', 'LOST')) lines
            order by product_line limit :most""";

    /** What the customer bought since then or has a deal under way about, each once, in order. */
    Uni<List<String>> of(Mutiny.Session session, UUID customerId, Instant since) {
        return session.createNativeQuery(LINES, String.class)
                .setParameter("customer", customerId)
                .setParameter("since", since)
                .setParameter("most", MOST)
                .getResultList();
    }
}
