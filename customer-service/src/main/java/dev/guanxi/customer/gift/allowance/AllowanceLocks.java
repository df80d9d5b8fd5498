package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.platform.persistence.NamedLocks;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes those wait, until the end of the transaction, who want to take from the same allowance. Whoever takes both locks
 * takes the company's first, so that nobody waits in a circle.
 */
@Singleton
public final class AllowanceLocks {

    /** Of a customer and all its receivers. */
    public Uni<Void> company(Mutiny.Session session, UUID customerId) {
        return NamedLocks.take(session, "gifts of " + customerId);
    }

    /**
     * Of two customers that become one, or part again: whoever gives to one of them meanwhile is judged afterwards, with all
     * that counts by then. Before any lock on the customers themselves, as with gifts.
     */
    public Uni<Void> companies(Mutiny.Session session, UUID one, UUID other) {
        UUID first = one.compareTo(other) < 0 ? one : other;
        return company(session, first).chain(() -> company(session, first.equals(one) ? other : one));
    }

    /** Of a giver of ours, or of the given dealer. */
    public Uni<Void> giver(Mutiny.Session session, UUID owner, String giver) {
        return NamedLocks.take(session, "gifts by " + owner + " " + EmployeeKey.of(giver));
    }
}
