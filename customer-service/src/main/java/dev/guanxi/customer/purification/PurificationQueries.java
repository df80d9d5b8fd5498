package dev.guanxi.customer.purification;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.prospect.CapturedProspect;
import dev.guanxi.customer.prospect.ProspectService;
import dev.guanxi.customer.prospect.ProspectStage;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purified lists, and single prospects, as they are read; each public method is one session. */
@Singleton
public final class PurificationQueries {

    private final Transactions transactions;
    private final PurificationStore store;
    private final PurificationInputs inputs;
    private final ProspectService prospects;

    PurificationQueries(
            Transactions transactions, PurificationStore store, PurificationInputs inputs, ProspectService prospects) {
        this.transactions = transactions;
        this.store = store;
        this.inputs = inputs;
        this.prospects = prospects;
    }

    /** The purification, if it is within reach. */
    public Uni<Purification> get(Scope scope, UUID id) {
        return transactions.read(session -> find(session, scope, id));
    }

    private Uni<Purification> find(Mutiny.Session session, Scope scope, UUID id) {
        return store.find(session, id).map(kept -> {
            if (kept == null || !scope.reaches(kept.purification().dealerId())) {
                throw Refusal.unknown("PURIFICATION_UNKNOWN", "No purification has the id " + id + ".");
            }
            return kept.purification();
        });
    }

    /** All purifications within reach, the newest first. */
    public Uni<Page<Purification>> list(Scope scope, Cursor after, int limit) {
        return transactions
                .read(session -> store.list(session, scope, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /** A purification's entries in order of rank; of one grade, or of all if it is null. */
    Uni<Page<PurificationEntry>> entries(Scope scope, UUID id, Grade grade, Cursor after, int limit) {
        return transactions
                .read(session -> find(session, scope, id)
                        .chain(purification -> store.entries(session, purification, grade, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.rank())));
    }

    private static void refuseConverted(CapturedProspect prospect) {
        if (prospect.stage() == ProspectStage.CONVERTED) {
            throw Refusal.unprocessable(
                    "PROSPECT_CONVERTED", "path:id", prospect.id(), "A prospect that is not converted.");
        }
    }

    /** What a prospect is worth now. */
    Uni<PurificationEntry> assess(Scope scope, UUID prospectId, UUID profileId) {
        ProspectList alone = new ProspectList(null, profileId, List.of(prospectId), null);
        return transactions
                .read(session -> prospects
                        .find(session, scope, prospectId)
                        .invoke(PurificationQueries::refuseConverted)
                        .chain(() -> inputs.read(session, scope, alone, "query:")))
                .map(read -> {
                    ProspectFacts facts = inputs.facts(read).get(0);
                    return new PurificationEntry(
                            null,
                            facts.prospectId(),
                            facts.customerId(),
                            read.weights().version(),
                            read.assessor().assess(facts));
                });
    }
}
