package dev.guanxi.customer.exit;

import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a year without a customer costs: what it bought less what came back in the 12 months up to its last purchase, in
 * the currency of that purchase, since amounts of different currencies are never added.
 */
@Singleton
final class LostValueReader {

    private static final String VALUES = """
            select c.id, last.purchased_at, last.currency,
              (select sum(p.total) from purchase p where p.customer_id = c.id and p.currency = last.currency
               and p.purchased_at > last.purchased_at - interval '12 months' and p.purchased_at <= last.purchased_at)
              - coalesce((select sum(r.total) from purchase_return r where r.customer_id = c.id
                and r.currency = last.currency and r.returned_at > last.purchased_at - interval '12 months'
                and r.returned_at <= :asOf), 0)
            from customer c cross join lateral (
              select purchased_at, currency from purchase p where p.customer_id = c.id and p.purchased_at <= :asOf
              order by purchased_at desc, id desc limit 1) last
            where c.id in (:ids)""";

    /**
     * What is lost with a customer.
     *
     * @param amount 0 where more came back than was bought
     */
    record LostValue(Instant lastPurchaseAt, String currency, BigDecimal amount) {}

    /** By customer; who has not bought by then is absent. */
    Uni<Map<UUID, LostValue>> of(Mutiny.Session session, Collection<UUID> customerIds, Instant asOf) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(VALUES, Object[].class)
                .setParameter("ids", customerIds)
                .setParameter("asOf", asOf.atOffset(ZoneOffset.UTC))
                .getResultList()
                .map(LostValueReader::byCustomer);
    }

    private static Map<UUID, LostValue> byCustomer(List<Object[]> rows) {
        Map<UUID, LostValue> values = new HashMap<>();
        rows.forEach(row -> values.put(
                (UUID) row[0],
                new LostValue(
                        Columns.instant(row[1]),
                        (String) row[2],
                        Columns.decimal(row[3]).max(BigDecimal.ZERO))));
        return values;
    }
}
