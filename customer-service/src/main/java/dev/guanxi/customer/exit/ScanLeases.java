package dev.guanxi.customer.exit;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sees to it that one instance works on a scan at a time, and another goes on if it dies; as imports do. */
@Singleton
final class ScanLeases {

    private static final String CLAIM = """
            update exit_scan set lease_owner = :owner, lease_until = now() + interval '15 seconds'
            where id = (select id from exit_scan where state = 'RUNNING' and (lease_until is null or lease_until < now())
                        order by id limit 1 for update skip locked)
            returning id, as_of, preview, cast(limits as text), done_through""";

    private static final String ADVANCE = """
            update exit_scan set customers = customers + :customers, silent = silent + :silent,
              bought_since = bought_since + :boughtSince, known = known + :known, opened = opened + :opened,
              done_through = :doneThrough, lease_until = now() + interval '15 seconds'
            where id = :id and lease_owner = :owner and state = 'RUNNING'""";

    private static final String FINISH = """
            update exit_scan set state = :state, failure = :failure, finished_at = now(), lease_owner = null,
              lease_until = null
            where id = :id and lease_owner = :owner""";

    private final Transactions transactions;
    private final ExitScanStore scans;

    ScanLeases(Transactions transactions, ExitScanStore scans) {
        this.transactions = transactions;
        this.scans = scans;
    }

    /**
     * A scan to work on.
     *
     * @param doneThrough customers up to this one are done
     */
    record Lease(UUID id, UUID owner, Instant asOf, boolean preview, RhythmLimits limits, UUID doneThrough) {

        Lease doneThrough(UUID customerId) {
            return new Lease(id, owner, asOf, preview, limits, customerId);
        }
    }

    /** The oldest scan that nobody works on, null if there is none. */
    Uni<Lease> claim() {
        UUID owner = Ids.next();
        return transactions.write(session -> session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("owner", owner)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : lease(owner, row)));
    }

    private Lease lease(UUID owner, Object[] row) {
        return new Lease(
                (UUID) row[0], owner, Columns.instant(row[1]), (Boolean) row[2], scans.limits((String) row[3]), (UUID)
                        row[4]);
    }

    /** Writes what a batch brought, in the batch's transaction; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, SilenceSearch found, long opened, UUID doneThrough) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("customers", found.customers())
                .setParameter("silent", found.silent())
                .setParameter("boughtSince", found.boughtSince())
                .setParameter("known", found.silent() - found.boughtSince() - opened)
                .setParameter("opened", opened)
                .setParameter("doneThrough", doneThrough)
                .setParameter("id", lease.id())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .invoke(updated -> {
                    if (updated == 0) {
                        throw new LeaseLost(lease.id());
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> finish(Lease lease, ScanState state, String failure) {
        return transactions.write(session -> session.createNativeQuery(FINISH)
                .setParameter("state", state.name())
                .setParameter("failure", failure)
                .setParameter("id", lease.id())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Another instance works on the scan now. */
    static final class LeaseLost extends RuntimeException {

        LeaseLost(UUID scanId) {
            super("Another instance took over exit scan " + scanId, null, false, false);
        }
    }
}
