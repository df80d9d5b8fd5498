package dev.guanxi.customer.bulk.undo;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.Import;
import dev.guanxi.customer.bulk.ImportService;
import dev.guanxi.customer.bulk.ImportState;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Orders the undo of imports and tells what it left. */
@Singleton
final class UndoService {

    private static final String BEGIN = """
            update import set state = 'UNDOING', undone_by = :by where id = :id and state in ('DONE', 'FAILED')""";

    private final Transactions transactions;
    private final ImportService imports;
    private final UndoExceptions exceptions;
    private final UndoRunner runner;

    UndoService(Transactions transactions, ImportService imports, UndoExceptions exceptions, UndoRunner runner) {
        this.transactions = transactions;
        this.imports = imports;
        this.exceptions = exceptions;
        this.runner = runner;
    }

    /** Orders the undo; a repeat changes nothing. The import as it stands then. */
    Uni<Import> begin(Scope scope, String caller, UUID id) {
        return transactions
                .write(session -> imports.reached(session, scope, id)
                        .invoke(UndoService::refuseUnfit)
                        .chain(() -> begin(session, caller, id))
                        .chain(() -> imports.reached(session, scope, id)))
                .invoke(runner::wake);
    }

    private static void refuseUnfit(Import found) {
        if (found.dryRun()) {
            throw Refusal.conflict("IMPORT_DRY_RUN", "It was a dry run, which changed nothing.");
        }
        if (found.state() == ImportState.RECEIVING || found.state() == ImportState.RUNNING) {
            throw Refusal.conflict("IMPORT_UNFINISHED", "The import still runs: undo it when it has ended.");
        }
    }

    private static Uni<Integer> begin(Mutiny.Session session, String caller, UUID id) {
        return session.createNativeQuery(BEGIN)
                .setParameter("by", caller)
                .setParameter("id", id)
                .executeUpdate();
    }

    Uni<Page<UndoException>> exceptions(Scope scope, UUID id, Cursor after, int limit) {
        return transactions
                .read(session ->
                        imports.reached(session, scope, id).chain(() -> exceptions.list(session, id, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.row(), last.recordId())));
    }
}
