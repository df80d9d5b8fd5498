package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the recommendation of a level is made from. */
@Singleton
final class RelationshipReader {

    private static final String BOUGHT = """
            select p.currency, l.product_line, sum((l.quantity - l.returned) * l.unit_price)
            from purchase p join purchase_line l on l.purchase_id = p.id
            where p.customer_id = :customerId and p.purchased_at > :after and p.purchased_at <= :until
            group by p.currency, l.product_line""";

    /** What the customer bought within these times, by currency and product line. */
    Uni<List<Bought>> bought(Mutiny.Session session, UUID customerId, Instant after, Instant until) {
        return session.createNativeQuery(BOUGHT, Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Bought((String) row[0], (String) row[1], Columns.decimal(row[2])))
                        .toList());
    }

    /** Who was won and is there: no prospects, nobody who was erased. */
    private static final String COUNT = """
            select count(*) from (
              select 1 from customer c
              where state = 'ACTUAL' and not exists (select from erased_person e where e.id = c.id)%s
              limit :most) as counted""";

    /** How many customers share the care with this one; counts no further than the limit. */
    Uni<Integer> count(Mutiny.Session session, Counted counted, Customer customer, int limit) {
        String country = customer.address() == null ? null : customer.address().country();
        String where =
                switch (counted) {
                    case HOUSE -> "";
                    case SEGMENT -> " and kind = :kind and country " + (country == null ? "is null" : "= :country");
                };
        var query =
                session.createNativeQuery(COUNT.formatted(where), Long.class).setParameter("most", limit);
        if (counted == Counted.SEGMENT) {
            query.setParameter("kind", customer.kind().name());
            if (country != null) {
                query.setParameter("country", country);
            }
        }
        return query.getSingleResult().map(Long::intValue);
    }
}
