package dev.guanxi.customer.purification;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.prospect.CapturedProspect;
import dev.guanxi.customer.prospect.ProspectService;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What people judge of prospects; each public method is one transaction. */
@Singleton
public final class AppraisalService {

    private final Transactions transactions;
    private final ProspectService prospects;
    private final AppraisalStore store;
    private final Creations creations;
    private final Clock clock;

    AppraisalService(
            Transactions transactions,
            ProspectService prospects,
            AppraisalStore store,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.prospects = prospects;
        this.store = store;
        this.creations = creations;
        this.clock = clock;
    }

    /** Makes an appraisal; a repeat with the same id or key answers with the appraisal of the first time. */
    public Uni<Made<Appraisal>> make(
            Scope scope, String caller, String idempotencyKey, UUID prospectId, AppraisalData data) {
        if (data.margin() != null) {
            data.margin().check();
        }
        CreationRequest request =
                new CreationRequest("appraise " + prospectId, "appraisal", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> prospects
                .find(session, scope, prospectId)
                .chain(prospect -> creations.once(
                        session,
                        request,
                        id -> store.find(session, id),
                        found -> isAsked(found, prospectId, data),
                        id -> insert(session, prospect, id, caller, data))));
    }

    private Uni<Appraisal> insert(
            Mutiny.Session session, CapturedProspect prospect, UUID id, String caller, AppraisalData data) {
        Appraisal made = new Appraisal(id, prospect.id(), prospect.customerId(), clock.instant(), caller, data);
        return store.insert(session, made).replaceWith(made);
    }

    private static boolean isAsked(Appraisal found, UUID prospectId, AppraisalData data) {
        return found.prospectId().equals(prospectId)
                && (data.id() == null || found.judged().equals(data));
    }

    /** A prospect's appraisals, the newest first. */
    public Uni<Page<Appraisal>> ofProspect(Scope scope, UUID prospectId, Cursor after, int limit) {
        return transactions
                .read(session -> prospects
                        .find(session, scope, prospectId)
                        .chain(() -> store.ofProspect(session, prospectId, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.appraisedAt(), last.id())));
    }
}
