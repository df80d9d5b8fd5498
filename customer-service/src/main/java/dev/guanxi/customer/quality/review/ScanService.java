package dev.guanxi.customer.quality.review;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asking for scans and reading how they stand; each public method is one transaction. */
@Singleton
final class ScanService {

    /** Who asks where nobody does. */
    private static final String SCHEDULE = "schedule";

    private final Transactions transactions;
    private final ScanStore scans;
    private final ScanRunner runner;
    private final IdempotencyKeys idempotencyKeys;

    ScanService(Transactions transactions, ScanStore scans, ScanRunner runner, IdempotencyKeys idempotencyKeys) {
        this.transactions = transactions;
        this.scans = scans;
        this.runner = runner;
        this.idempotencyKeys = idempotencyKeys;
    }

    /** Begins a scan; a repeat with the same id or key answers with the scan of the first time. */
    Uni<DuplicateScan> begin(String caller, String idempotencyKey, NewScan asked) {
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        return transactions
                .write(session -> idempotencyKeys
                        .claim(session, "begin-duplicate-scan", caller, idempotencyKey, asked, newId)
                        .chain(id -> scans.find(session, id))
                        .chain(existing -> existing == null
                                ? insert(session, newId, caller)
                                : Uni.createFrom().item(existing)))
                .invoke(begun -> runner.wake());
    }

    /** Begins the scan that is due, unless it was begun by another instance, or one is running that somebody asked for. */
    Uni<Void> beginDue(UUID id) {
        return transactions
                .write(session -> scans.insert(session, id, SCHEDULE))
                .invoke(begun -> {
                    if (begun) {
                        runner.wake();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DuplicateScan> insert(Mutiny.Session session, UUID id, String caller) {
        return scans.insert(session, id, caller)
                .invoke(inserted -> {
                    if (!inserted) {
                        throw Refusal.conflict("SCAN_IN_PROGRESS", "A scan is running; ask again when it is done.");
                    }
                })
                .chain(() -> scans.find(session, id));
    }

    Uni<DuplicateScan> get(UUID id) {
        return transactions.read(session -> scans.find(session, id)).invoke(found -> {
            if (found == null) {
                throw Refusal.unknown("SCAN_UNKNOWN", "No scan for duplicates has the id " + id + ".");
            }
        });
    }

    Uni<Page<DuplicateScan>> list(Cursor after, int limit) {
        return transactions
                .read(session -> scans.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }
}
