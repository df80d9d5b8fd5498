package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** The review of suspects; each public method is one transaction. */
@Singleton
final class SuspectService {

    private final Transactions transactions;
    private final SuspectStore suspects;

    SuspectService(Transactions transactions, SuspectStore suspects) {
        this.transactions = transactions;
        this.suspects = suspects;
    }

    /** The pair, if its customers are within reach. */
    Uni<Suspect> get(Scope scope, UUID id, Reasons reasons) {
        return transactions.read(session -> find(session, scope, id, reasons));
    }

    Uni<Page<Suspect>> list(Scope scope, SuspectState state, Cursor after, int limit, Reasons reasons) {
        return transactions
                .read(session -> suspects.list(session, scope, state, after, limit, reasons))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.score(), last.id())));
    }

    /**
     * The two are two customers; remembered until one of them reads differently.
     *
     * @param check may refuse, by the pair's version for one
     */
    Uni<Suspect> dismiss(Scope scope, String caller, UUID id, String reason, Consumer<Suspect> check, Reasons reasons) {
        return transactions.write(session -> find(session, scope, id, reasons)
                .invoke(check)
                .chain(found -> suspects.dismiss(session, found, reason, caller))
                .invoke(dismissed -> {
                    if (!dismissed) {
                        throw Versions.stale(null);
                    }
                })
                .chain(() -> find(session, scope, id, reasons)));
    }

    private Uni<Suspect> find(Mutiny.Session session, Scope scope, UUID id, Reasons reasons) {
        return suspects.find(session, id, reasons).invoke(found -> {
            if (found == null || !scope.reaches(found.dealerId())) {
                throw Refusal.unknown("SUSPECT_UNKNOWN", "No pair of suspects has the id " + id + ".");
            }
        });
    }
}
