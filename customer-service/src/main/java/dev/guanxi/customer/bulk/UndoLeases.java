package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.LeaseLost;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sees to it that one instance undoes an import at a time, as {@link ImportLeases} does for its running: what was undone is
 * forgotten in the same transaction, so that whoever goes on finds just the rest.
 */
@Singleton
final class UndoLeases {

    private static final String LEASE = "interval '15 seconds'";

    private static final String CLAIM = """
            update import set lease_owner = :owner, lease_until = now() + %s
            where id = (select id from import where state = 'UNDOING' and (lease_until is null or lease_until < now())
                        order by created_at limit 1 for update skip locked)
            returning id""".formatted(LEASE);

    private static final String ADVANCE = """
            update import set undone = undone + :undone, kept = kept + :kept, lease_until = now() + %s
            where id = :id and lease_owner = :owner and state = 'UNDOING'""".formatted(LEASE);

    private static final String FINISH = """
            update import set state = 'UNDONE', undone_at = now(), lease_owner = null, lease_until = null
            where id = :id and lease_owner = :owner""";

    private final Transactions transactions;
    private final ImportEffects effects;
    private final UndoExceptions exceptions;

    UndoLeases(Transactions transactions, ImportEffects effects, UndoExceptions exceptions) {
        this.transactions = transactions;
        this.effects = effects;
        this.exceptions = exceptions;
    }

    /** An import to undo. */
    record Lease(UUID importId, UUID owner) {}

    /** The oldest import that is to be undone and that nobody works on, null if there is none. */
    Uni<Lease> claim() {
        UUID owner = Ids.next();
        return transactions.write(session -> session.createNativeQuery(CLAIM, UUID.class)
                .setParameter("owner", owner)
                .getSingleResultOrNull()
                .map(id -> id == null ? null : new Lease(id, owner)));
    }

    /** Writes what was undone, in the transaction that undid it; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, List<ImportEffect> settled, List<UndoException> kept) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("undone", (long) settled.size() - kept.size())
                .setParameter("kept", (long) kept.size())
                .setParameter("id", lease.importId())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .invoke(updated -> {
                    if (updated == 0) {
                        throw new LeaseLost(lease.importId());
                    }
                })
                .chain(() -> effects.delete(session, lease.importId(), settled))
                .chain(() -> exceptions.insert(session, lease.importId(), kept));
    }

    Uni<Void> finish(Lease lease) {
        return transactions.write(session -> session.createNativeQuery(FINISH)
                .setParameter("id", lease.importId())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .replaceWithVoid());
    }
}
