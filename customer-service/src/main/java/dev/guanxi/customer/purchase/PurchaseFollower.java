package dev.guanxi.customer.purchase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something that follows from a purchase, and must hold as soon as the purchase is recorded. */
public interface PurchaseFollower {

    /** Does it, in the transaction that records the purchases; those are new, never repeats. */
    Uni<Void> follow(Mutiny.Session session, List<NewPurchase> recorded);
}
