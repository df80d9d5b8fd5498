package dev.guanxi.customer.exit;

import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Starts scans and tells how they stand; each public method is one transaction. */
@Singleton
public final class ExitScanService {

    /** Who asks where nobody does. */
    private static final String SCHEDULE = "schedule";

    private final Transactions transactions;
    private final ExitScanStore scans;
    private final ExitScanRunner runner;
    private final ExitSettings settings;
    private final Creations creations;
    private final Clock clock;

    ExitScanService(
            Transactions transactions,
            ExitScanStore scans,
            ExitScanRunner runner,
            ExitSettings settings,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.scans = scans;
        this.runner = runner;
        this.settings = settings;
        this.creations = creations;
        this.clock = clock;
    }

    /** Starts a scan; a repeat with the same id or key answers with the scan of the first time. */
    public Uni<ExitScan> start(String caller, String idempotencyKey, ExitScanData data) {
        Instant asOf = data.asOf() == null ? clock.instant() : data.asOf().toInstant();
        if (asOf.isAfter(clock.instant())) {
            throw Refusal.unprocessable("IN_FUTURE", "/asOf", data.asOf(), "A time that has come.");
        }
        CreationRequest request =
                new CreationRequest("start-exit-scan", "scan", caller, idempotencyKey, data.id(), data);
        return transactions
                .write(session -> creations.onceAsAsked(
                        session,
                        request,
                        "exit_scan_pkey",
                        id -> scans.find(session, id),
                        id -> insert(session, wanted(id, data, asOf, caller))))
                .map(Made::value)
                .invoke(runner::wake);
    }

    private Uni<ExitScan> insert(Mutiny.Session session, ExitScan wanted) {
        return scans.insert(session, wanted)
                .invoke(inserted -> {
                    if (!inserted) {
                        throw Refusal.idTaken("scan", wanted.id());
                    }
                })
                .chain(() -> scans.find(session, wanted.id()));
    }

    /**
     * Starts the scan that is due, unless another instance did; it opens cases. One that is asked for meanwhile waits its
     * turn.
     */
    Uni<Void> beginDue(UUID id, Instant due) {
        ExitScan wanted = wanted(id, new ExitScanData(null, null, false, null), due, SCHEDULE);
        return transactions
                .write(session -> scans.insert(session, wanted))
                .invoke(begun -> {
                    if (begun) {
                        runner.wake();
                    }
                })
                .replaceWithVoid();
    }

    private ExitScan wanted(UUID id, ExitScanData data, Instant asOf, String requestedBy) {
        return new ExitScan(
                id,
                asOf,
                data.preview(),
                data.limits() == null ? settings.limits() : data.limits(),
                ScanState.RUNNING,
                requestedBy,
                0,
                0,
                0,
                0,
                0,
                null,
                clock.instant(),
                null);
    }

    public Uni<ExitScan> get(UUID id) {
        return transactions.read(session -> scans.find(session, id)).invoke(found -> {
            if (found == null) {
                throw Refusal.unknown("EXIT_SCAN_UNKNOWN", "No exit scan has the id " + id + ".");
            }
        });
    }

    /** Scans, the newest first. */
    public Uni<Page<ExitScan>> list(Cursor after, int limit) {
        return transactions
                .read(session -> scans.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /** The customers whose cases a scan opened, or would open; in order of their ids. */
    public Uni<Page<Finding>> findings(UUID id, Cursor after, int limit) {
        return get(id).chain(() -> transactions.read(session -> scans.findings(session, id, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.customerId())));
    }
}
