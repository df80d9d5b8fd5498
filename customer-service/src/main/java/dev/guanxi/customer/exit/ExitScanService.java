package dev.guanxi.customer.exit;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Starts scans and tells how they stand; each public method is one transaction. */
@Singleton
public final class ExitScanService {

    private final Transactions transactions;
    private final ExitScanStore scans;
    private final ExitScanRunner runner;
    private final ExitSettings settings;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    ExitScanService(
            Transactions transactions,
            ExitScanStore scans,
            ExitScanRunner runner,
            ExitSettings settings,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.scans = scans;
        this.runner = runner;
        this.settings = settings;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** Starts a scan; a repeat with the same id or key answers with the scan of the first time. */
    public Uni<ExitScan> start(String caller, String idempotencyKey, ExitScanData data) {
        Instant asOf = data.asOf() == null ? clock.instant() : data.asOf().toInstant();
        if (asOf.isAfter(clock.instant())) {
            throw Refusal.unprocessable("IN_FUTURE", "/asOf", data.asOf(), "A time that has come.");
        }
        ExitScan wanted = wanted(data, asOf);
        return transactions
                .write(session -> idempotencyKeys
                        .claim(session, "start-exit-scan", caller, idempotencyKey, data, wanted.id())
                        .call(id -> id.equals(wanted.id())
                                ? scans.insert(session, wanted, caller)
                                : Uni.createFrom().voidItem())
                        .chain(id -> scans.find(session, id)))
                .invoke(found -> refuseOther(data, found))
                .invoke(runner::wake);
    }

    private ExitScan wanted(ExitScanData data, Instant asOf) {
        return new ExitScan(
                data.id() == null ? Ids.next() : data.id(),
                asOf,
                data.preview(),
                data.limits() == null ? settings.limits() : data.limits(),
                ScanState.RUNNING,
                0,
                0,
                0,
                0,
                0,
                null,
                clock.instant(),
                null);
    }

    private static void refuseOther(ExitScanData data, ExitScan found) {
        boolean otherTime =
                data.asOf() != null && !found.asOf().equals(data.asOf().toInstant());
        if (otherTime || found.preview() != data.preview()) {
            throw Refusal.idTaken("scan", found.id());
        }
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
