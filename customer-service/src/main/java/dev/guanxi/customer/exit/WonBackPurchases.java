package dev.guanxi.customer.exit;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases that closed an exit case: the customer was won back by them (C15). */
@Singleton
final class WonBackPurchases {

    /** By the customer: the cases' own index. */
    private static final String AMONG = """
            select p.id from purchase p join exit_case c on c.customer_id = p.customer_id and c.purchase_id = p.id
            where p.id in (:ids)""";

    private static final String AFTER = """
            select exists (select from purchase p where p.customer_id = :customer and p.purchased_at > :time)""";

    /** Those of the purchases that won a customer back. */
    Uni<Set<UUID>> among(Mutiny.Session session, Collection<UUID> purchaseIds) {
        return session.createNativeQuery(AMONG, UUID.class)
                .setParameter("ids", purchaseIds)
                .getResultList()
                .map(Set::copyOf);
    }

    /** Whether the customer has bought after that time. */
    Uni<Boolean> anyAfter(Mutiny.Session session, UUID customerId, Instant time) {
        return session.createNativeQuery(AFTER, Boolean.class)
                .setParameter("customer", customerId)
                .setParameter("time", time.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }
}
