package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Follow-ups of prospects; each public method is one transaction. */
@Singleton
public final class FollowUpService {

    private final Transactions transactions;
    private final ProspectRepository prospects;
    private final ProspectService service;
    private final Creations creations;
    private final FutureTimes futureTimes;
    private final Clock clock;

    FollowUpService(
            Transactions transactions,
            ProspectRepository prospects,
            ProspectService service,
            Creations creations,
            FutureTimes futureTimes,
            Clock clock) {
        this.transactions = transactions;
        this.prospects = prospects;
        this.service = service;
        this.creations = creations;
        this.futureTimes = futureTimes;
        this.clock = clock;
    }

    /** Records a follow-up; a repeat with the same id or key answers with the follow-up of the first time. */
    public Uni<Made<FollowUp>> record(
            Scope scope, String caller, String idempotencyKey, UUID prospectId, FollowUpData data) {
        Instant now = clock.instant();
        data.check(now);
        futureTimes.refuse("/doneAt", data.doneAt(now));
        CreationRequest request =
                new CreationRequest("follow-up " + prospectId, "follow-up", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> prospects
                .findForChange(session, prospectId)
                .map(found -> ProspectService.reached(scope, found, prospectId))
                .chain(prospect -> creations.once(
                        session,
                        request,
                        id -> find(session, id),
                        found -> found.says(prospectId, data),
                        id -> make(session, prospect, followUp(id, prospect, data, now, caller)))));
    }

    private static Uni<FollowUp> find(Mutiny.Session session, UUID id) {
        return session.find(FollowUpEntity.class, id).onItem().ifNotNull().transform(FollowUpEntity::toFollowUp);
    }

    private static FollowUp followUp(UUID id, ProspectEntity prospect, FollowUpData data, Instant now, String caller) {
        return new FollowUp(
                id,
                prospect.id,
                prospect.customerId,
                data.result(),
                data.reason(),
                data.nextDueAt() == null ? null : data.nextDueAt().toInstant(),
                data.note(),
                data.doneAt(now),
                caller);
    }

    private static Uni<FollowUp> make(Mutiny.Session session, ProspectEntity prospect, FollowUp done) {
        if (prospect.stage == ProspectStage.CONVERTED) {
            throw Refusal.unprocessable(
                    "PROSPECT_CONVERTED", "/result", done.result(), "A converted prospect is a customer: visit it.");
        }
        prospect.take(done);
        return session.persist(FollowUpEntity.of(done)).chain(session::flush).replaceWith(done);
    }

    /** A prospect's follow-ups, the newest first. */
    public Uni<Page<FollowUp>> ofProspect(Scope scope, UUID prospectId, Cursor after, int limit) {
        return transactions
                .read(session ->
                        service.find(session, scope, prospectId).chain(() -> list(session, prospectId, after, limit)))
                .map(found -> Page.of(
                        found.stream().map(FollowUpEntity::toFollowUp).toList(),
                        limit,
                        last -> Cursor.of(last.doneAt(), last.id())));
    }

    private static Uni<List<FollowUpEntity>> list(Mutiny.Session session, UUID prospectId, Cursor after, int limit) {
        Conditions where = new Conditions("f.prospectId = :prospect", prospectId)
                .and("(f.doneAt, f.id) < (:time, :id)", after, cursor -> cursor.instant(0), cursor -> cursor.uuid(1));
        return where.bind(session.createSelectionQuery(
                        "from FollowUp f where " + where + " order by f.doneAt desc, f.id desc limit " + (limit + 1),
                        FollowUpEntity.class))
                .getResultList();
    }
}
