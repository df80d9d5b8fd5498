package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a customer's record must know of purchases; the archive of purchases answers it. */
public interface PurchaseHistory {

    /** Whether the customer has bought anything. */
    Uni<Boolean> hasBought(Mutiny.Session session, UUID customerId);
}
