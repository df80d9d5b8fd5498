package dev.guanxi.customer.bulk.undo;

import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.ImportEffects;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Leases;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sees to it that one instance undoes an import at a time. What was undone is forgotten in the same transaction, so that
 * whoever goes on finds just the rest.
 */
@Singleton
final class UndoLeases {

    private static final Leases LEASES = new Leases("import", "UNDOING", "id, state");

    private static final String PROGRESS = "undone = undone + :undone, kept = kept + :kept";

    private static final String DONE = "state = 'UNDONE', undone_at = now()";

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
        return transactions
                .write(session -> LEASES.claim(session, owner))
                .map(row -> row == null ? null : new Lease((UUID) row[0], owner));
    }

    /** Writes what was undone, in the transaction that undid it; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, List<ImportEffect> settled, List<UndoException> kept) {
        Map<String, Long> progress = Map.of("undone", (long) settled.size() - kept.size(), "kept", (long) kept.size());
        return LEASES.advance(session, lease.importId(), lease.owner(), PROGRESS, progress)
                .chain(() -> effects.delete(session, lease.importId(), settled))
                .chain(() -> exceptions.insert(session, lease.importId(), kept));
    }

    Uni<Void> finish(Lease lease) {
        return transactions.write(session -> LEASES.release(session, lease.importId(), lease.owner(), DONE, Map.of()));
    }
}
