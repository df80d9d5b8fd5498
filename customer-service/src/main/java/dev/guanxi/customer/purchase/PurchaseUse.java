package dev.guanxi.customer.purchase;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was decided because of purchases, outside the archive. */
public interface PurchaseUse {

    /** Those of the purchases that something rests on. */
    Uni<Set<UUID>> usedAmong(Mutiny.Session session, Set<UUID> purchaseIds);
}
