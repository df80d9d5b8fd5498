package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a customer's record must know of purchases; the archive of purchases answers it. */
public interface PurchaseHistory {

    /** Those of the customers that have bought anything. */
    Uni<Set<UUID>> buyersAmong(Mutiny.Session session, Set<UUID> customerIds);
}
