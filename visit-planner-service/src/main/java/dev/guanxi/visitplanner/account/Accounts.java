package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts that are known here, for the other capabilities. */
@Singleton
public final class Accounts {

    /**
     * Lets only customers through that customer-service has told of.
     *
     * @throws Refusal for others; a customer registered a moment ago may still be on its way
     */
    public Uni<Void> requireKnown(Mutiny.Session session, UUID customerId, String pointer) {
        return session.createNativeQuery(
                        "select count(*) from account where customer_id = :id and version > 0", Long.class)
                .setParameter("id", customerId)
                .getSingleResult()
                .invoke(found -> {
                    if (found == 0) {
                        throw Refusal.unprocessable(
                                "CUSTOMER_UNKNOWN",
                                pointer,
                                customerId,
                                "No such customer has been heard of here; one just registered arrives within seconds.");
                    }
                })
                .replaceWithVoid();
    }

    /** Remembers that the customer was visited then. */
    public Uni<Void> visited(Mutiny.Session session, UUID customerId, Instant at) {
        return session.createNativeQuery("""
                        update account set last_visit_at = greatest(last_visit_at, :at) where customer_id = :id""")
                .setParameter("id", customerId)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }
}
