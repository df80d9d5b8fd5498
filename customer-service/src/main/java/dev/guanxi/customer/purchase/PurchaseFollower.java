package dev.guanxi.customer.purchase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something that follows from a purchase, and must hold as soon as the purchase is recorded. */
public interface PurchaseFollower {

    /** Does it, in the transaction that records the purchases; those are new, never repeats. */
    Uni<Void> follow(Mutiny.Session session, List<NewPurchase> recorded);

    /** Does what follows, in the transaction that records or withdraws returns of these customers. */
    default Uni<Void> returned(Mutiny.Session session, Set<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    /** Takes it back, in the transaction that has withdrawn purchases of these customers, which never should have been. */
    default Uni<Void> withdrawn(Mutiny.Session session, Set<UUID> customers) {
        return Uni.createFrom().voidItem();
    }
}
