package dev.guanxi.customer.quality.review;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Leases;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sees to it that one instance works on a scan at a time, and that another, or the same after its restart, goes on from
 * where it came when its lease has run out.
 */
@Singleton
final class ScanLeases {

    private static final Leases LEASES = new Leases("duplicate_scan", "id, state");

    private static final String PROGRESS = """
            customers = customers + :customers, compared = compared + :compared, suspects = suspects + :suspects,
            done_through = :last""";

    private final Transactions transactions;

    ScanLeases(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A scan that nobody else works on. */
    record Lease(UUID scanId, UUID owner) {}

    /** What a step of a scan came to. */
    record Progress(UUID last, long customers, long compared, long suspects) {}

    /** The scan that nobody works on, null if there is none. */
    Uni<Lease> claim() {
        UUID owner = Ids.next();
        return transactions
                .write(session -> LEASES.claim(session, owner))
                .map(row -> row == null ? null : new Lease((UUID) row[0], owner));
    }

    /** The last customer that is done. */
    Uni<UUID> doneThrough(Mutiny.Session session, Lease lease) {
        return session.createNativeQuery("select done_through from duplicate_scan where id = :id", UUID.class)
                .setParameter("id", lease.scanId())
                .getSingleResult();
    }

    /** Notes the progress in the transaction of the step; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, Progress progress) {
        return LEASES.advance(
                session,
                lease.scanId(),
                lease.owner(),
                PROGRESS,
                Map.of(
                        "customers", progress.customers(),
                        "compared", progress.compared(),
                        "suspects", progress.suspects(),
                        "last", progress.last()));
    }

    Uni<Void> finish(Mutiny.Session session, Lease lease, ScanState state, String failure) {
        return LEASES.finish(session, lease.scanId(), lease.owner(), state.name(), failure);
    }
}
