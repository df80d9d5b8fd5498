package dev.guanxi.customer.purification;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.prospect.CapturedProspect;
import dev.guanxi.customer.prospect.ProspectService;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
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
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    AppraisalService(
            Transactions transactions,
            ProspectService prospects,
            AppraisalStore store,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.prospects = prospects;
        this.store = store;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** An appraisal and whether this request made it. */
    public record Written(Appraisal appraisal, boolean created) {}

    /** Makes an appraisal; a repeat with the same id or key answers with the appraisal of the first time. */
    public Uni<Written> make(Scope scope, String caller, String idempotencyKey, UUID prospectId, AppraisalData data) {
        if (data.margin() != null) {
            data.margin().check();
        }
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return Uni.createFrom()
                .deferred(() -> transactions.write(
                        session -> prospects.find(session, scope, prospectId).chain(prospect -> idempotencyKeys
                                .claim(session, "appraise " + prospectId, caller, idempotencyKey, data, newId)
                                .chain(id -> store.find(session, id))
                                .chain(existing -> existing == null
                                        ? insert(session, prospect, newId, caller, data)
                                        : Uni.createFrom().item(repeated(existing, prospectId, data))))))
                .onFailure(failure -> Failures.violates(failure, "appraisal_pkey"))
                .retry()
                .atMost(2);
    }

    private Uni<Written> insert(
            Mutiny.Session session, CapturedProspect prospect, UUID id, String caller, AppraisalData data) {
        Appraisal made = new Appraisal(id, prospect.id(), prospect.customerId(), clock.instant(), caller, data);
        return store.insert(session, made).replaceWith(new Written(made, true));
    }

    private static Written repeated(Appraisal existing, UUID prospectId, AppraisalData data) {
        boolean same = existing.prospectId().equals(prospectId)
                && (data.id() == null || existing.judged().equals(data));
        if (same) {
            return new Written(existing, false);
        }
        throw Refusal.idTaken("appraisal", data.id());
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
