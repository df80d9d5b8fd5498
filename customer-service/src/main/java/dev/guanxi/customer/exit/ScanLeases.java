package dev.guanxi.customer.exit;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Leases;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sees to it that one instance works on a scan at a time, and another goes on if it dies; as imports do. */
@Singleton
final class ScanLeases {

    private static final Leases LEASES =
            new Leases("exit_scan", "id, as_of, preview, cast(limits as text), done_through");

    private static final String PROGRESS = """
            customers = customers + :customers, silent = silent + :silent, bought_since = bought_since + :boughtSince,
            known = known + :known, opened = opened + :opened, done_through = :doneThrough""";

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
        return transactions
                .write(session -> LEASES.claim(session, owner))
                .map(row -> row == null ? null : lease(owner, row));
    }

    private Lease lease(UUID owner, Object[] row) {
        return new Lease(
                (UUID) row[0], owner, Columns.instant(row[1]), (Boolean) row[2], scans.limits((String) row[3]), (UUID)
                        row[4]);
    }

    /** Writes what a batch brought, in the batch's transaction; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, SilenceSearch found, long opened, UUID doneThrough) {
        return LEASES.advance(
                session,
                lease.id(),
                lease.owner(),
                PROGRESS,
                Map.of(
                        "customers",
                        found.customers(),
                        "silent",
                        found.silent(),
                        "boughtSince",
                        found.boughtSince(),
                        "known",
                        found.silent() - found.boughtSince() - opened,
                        "opened",
                        opened,
                        "doneThrough",
                        doneThrough));
    }

    Uni<Void> finish(Lease lease, ScanState state, String failure) {
        return transactions.write(session -> LEASES.finish(session, lease.id(), lease.owner(), state.name(), failure));
    }
}
