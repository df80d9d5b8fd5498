package dev.guanxi.customer.exit;

import dev.guanxi.customer.purchase.PurchaseUse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases that closed an exit case: the customer was won back by them (C15). */
@Singleton
final class WonBackPurchases implements PurchaseUse {

    /** By the customer: the cases' own index. */
    private static final String AMONG = """
            select p.id from purchase p join exit_case c on c.customer_id = p.customer_id and c.purchase_id = p.id
            where p.id in (:ids)""";

    @Override
    public Uni<Set<UUID>> usedAmong(Mutiny.Session session, Set<UUID> purchaseIds) {
        return session.createNativeQuery(AMONG, UUID.class)
                .setParameter("ids", purchaseIds)
                .getResultList()
                .map(Set::copyOf);
    }
}
