package dev.guanxi.customer.purchase;

import dev.guanxi.customer.profile.Kept;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was decided because of purchases, outside the archive. */
public interface PurchaseUse {

    /** Those of the purchases that something rests on which would be lost with them, with the reasons. */
    Uni<Map<UUID, Kept>> keptAmong(Mutiny.Session session, List<Purchase> purchases);

    /** Takes back what rests on purchases, in the transaction that is about to withdraw them. */
    Uni<Void> release(Mutiny.Session session, List<Purchase> withdrawn);
}
