package dev.guanxi.customer.quality.review;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sees to it that one instance works on a scan at a time, and that another, or the same after its restart, goes on from
 * where it came when its lease has run out.
 */
@Singleton
final class ScanLeases {

    private static final String LEASE = "interval '15 seconds'";

    private static final String CLAIM = """
            update duplicate_scan set lease_owner = :owner, lease_until = now() + %s
            where id = (select id from duplicate_scan where state = 'RUNNING' and (lease_until is null or lease_until < now())
                        for update skip locked)
            returning id""".formatted(LEASE);

    private static final String ADVANCE = """
            update duplicate_scan set customers = customers + :customers, compared = compared + :compared,
              suspects = suspects + :suspects, done_through = :last, lease_until = now() + %s
            where id = :id and lease_owner = :owner and state = 'RUNNING'""".formatted(LEASE);

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
        return transactions.write(session -> session.createNativeQuery(CLAIM, UUID.class)
                .setParameter("owner", owner)
                .getSingleResultOrNull()
                .map(id -> id == null ? null : new Lease(id, owner)));
    }

    /** The last customer that is done. */
    Uni<UUID> doneThrough(Mutiny.Session session, Lease lease) {
        return session.createNativeQuery("select done_through from duplicate_scan where id = :id", UUID.class)
                .setParameter("id", lease.scanId())
                .getSingleResult();
    }

    /** Notes the progress in the transaction of the step; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, Progress progress) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("customers", progress.customers())
                .setParameter("compared", progress.compared())
                .setParameter("suspects", progress.suspects())
                .setParameter("last", progress.last())
                .setParameter("id", lease.scanId())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .invoke(updated -> {
                    if (updated == 0) {
                        throw new LeaseLost(lease.scanId());
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> finish(Mutiny.Session session, Lease lease, ScanState state, String failure) {
        return session.createNativeQuery("""
                        update duplicate_scan set state = :state, failure = :failure, finished_at = now(),
                          lease_owner = null, lease_until = null where id = :id and lease_owner = :owner""")
                .setParameter("state", state.name())
                .setParameter("failure", failure)
                .setParameter("id", lease.scanId())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Another instance works on the scan now. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost(UUID scanId) {
            super("Another instance took over scan " + scanId, null, false, false);
        }
    }
}
