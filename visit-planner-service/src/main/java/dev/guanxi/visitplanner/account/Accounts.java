package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.IdMoved;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts that are known here, for the other capabilities. */
@Singleton
public final class Accounts {

    private final Aliases aliases;

    Accounts(Aliases aliases) {
        this.aliases = aliases;
    }

    /**
     * Lets only customers through that customer-service has told of.
     *
     * @return the customer's id: the survivor's, if the customer was merged into another; it stays so until the transaction
     *     ends
     * @throws Refusal for others; a customer registered a moment ago may still be on its way
     */
    public Uni<UUID> requireKnown(Mutiny.Session session, UUID customerId, String pointer) {
        return aliases.hold(session)
                .chain(() -> aliases.read(session, List.of(customerId)))
                .map(roots -> roots.of(customerId))
                .call(root -> requireAccount(session, root, customerId, pointer));
    }

    /** The customer's id: the survivor's, if it was merged into another. Null stays null. */
    public Uni<UUID> survivor(Mutiny.Session session, UUID customerId) {
        return customerId == null
                ? Uni.createFrom().nullItem()
                : aliases.read(session, List.of(customerId)).map(roots -> roots.of(customerId));
    }

    /**
     * Refuses what is unknown of a customer.
     *
     * @throws IdMoved instead, if the customer was merged into another: whoever asked is sent there
     */
    public <T> Uni<T> refuse(Mutiny.Session session, UUID customerId, Refusal unknown) {
        return aliases.requireOwn(session, customerId)
                .chain(() -> Uni.createFrom().failure(unknown));
    }

    private static Uni<Void> requireAccount(Mutiny.Session session, UUID root, UUID customerId, String pointer) {
        return session.createNativeQuery(
                        "select count(*) from account where customer_id = :id and version > 0", Long.class)
                .setParameter("id", root)
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
