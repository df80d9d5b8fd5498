package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.DuplicateCheck;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.customer.profile.ProspectCustomers;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Captures prospects with their customers, each in one transaction. */
@Singleton
public final class CaptureService {

    private final Transactions transactions;
    private final ProspectRepository prospects;
    private final ProspectCustomers customers;
    private final NamedCustomers named;
    private final Creations creations;
    private final FollowUpRule followUps;
    private final FutureTimes futureTimes;
    private final Outbox outbox;
    private final Clock clock;

    CaptureService(
            Transactions transactions,
            ProspectRepository prospects,
            ProspectCustomers customers,
            NamedCustomers named,
            Creations creations,
            FollowUpRule followUps,
            FutureTimes futureTimes,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.prospects = prospects;
        this.customers = customers;
        this.named = named;
        this.creations = creations;
        this.followUps = followUps;
        this.futureTimes = futureTimes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Captures a prospect; a repeat with the same id or key answers with the prospect of the first time. Of two with one id at
     * once, the second may meet the customer that the first has just captured: begun anew, it finds the prospect.
     *
     * @param check whether a new customer that seems to be there already is refused (C7)
     */
    public Uni<Made<CapturedProspect>> capture(
            Scope scope, String caller, String idempotencyKey, DuplicateCheck check, ProspectCapture capture) {
        capture.check();
        if (capture.capturedAt() != null) {
            futureTimes.refuse("/capturedAt", capture.capturedAt().toInstant());
        }
        CreationRequest request =
                new CreationRequest("capture-prospect", "prospect", caller, idempotencyKey, capture.id(), capture);
        return transactions
                .write(session -> settled(session, scope, capture)
                        .chain(settled -> creations.once(
                                session,
                                request,
                                id -> find(session, id),
                                found -> isAsked(scope, found, settled),
                                id -> make(session, scope, caller, check, id, settled))))
                .onFailure(CaptureService::isConflict)
                .retry()
                .atMost(1);
    }

    /** With the customer as it is known now, if one is named. */
    private Uni<ProspectCapture> settled(Mutiny.Session session, Scope scope, ProspectCapture capture) {
        return capture.customerId() == null
                ? Uni.createFrom().item(capture)
                : named.idNow(session, scope, capture.customerId()).map(capture::withCustomer);
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.CONFLICT;
    }

    private Uni<CapturedProspect> find(Mutiny.Session session, UUID id) {
        return prospects.find(session, id).onItem().ifNotNull().transform(ProspectEntity::toProspect);
    }

    private static boolean isAsked(Scope scope, CapturedProspect found, ProspectCapture capture) {
        boolean byKey = capture.id() == null;
        return scope.reaches(found.dealerId()) && (byKey || says(found, capture));
    }

    private static boolean says(CapturedProspect prospect, ProspectCapture capture) {
        return prospect.source() == capture.source()
                && prospect.details().sameAs(capture.details())
                && (capture.customerId() == null || capture.customerId().equals(prospect.customerId()))
                && (capture.capturedAt() == null
                        || capture.capturedAt().toInstant().equals(prospect.capturedAt()));
    }

    private Uni<CapturedProspect> make(
            Mutiny.Session session,
            Scope scope,
            String caller,
            DuplicateCheck check,
            UUID id,
            ProspectCapture capture) {
        return customer(session, scope, check, capture)
                .map(customer -> entity(id, caller, capture, customer))
                .call(session::persist)
                .call(session::flush)
                .map(ProspectEntity::toProspect)
                .call(prospect -> outbox.append(session, ProspectEvents.captured(prospect)));
    }

    private Uni<Customer> customer(Mutiny.Session session, Scope scope, DuplicateCheck check, ProspectCapture capture) {
        if (capture.customer() != null) {
            return Uni.createFrom()
                    .deferred(() -> customers.register(session, scope, check, capture.customer()))
                    .onFailure(Refusal.class)
                    .transform(refusal -> refusal.within("/customer"));
        }
        return customers
                .lock(session, scope, capture.customerId())
                .invoke(found -> capture.check(found.state()))
                .call(found -> refusePursued(session, found.id()));
    }

    /** The customer is locked, so that of two captures at once the second finds the first. */
    private Uni<Void> refusePursued(Mutiny.Session session, UUID customerId) {
        return prospects
                .findPursued(session, customerId)
                .invoke(pursued -> {
                    if (pursued != null) {
                        String detail = "The customer is pursued already, as prospect " + pursued + ".";
                        throw Refusal.conflict(
                                "PROSPECT_PURSUED",
                                detail,
                                new FieldError("PROSPECT_PURSUED", "/customerId", customerId, detail));
                    }
                })
                .replaceWithVoid();
    }

    private ProspectEntity entity(UUID id, String caller, ProspectCapture capture, Customer customer) {
        Instant at = capture.capturedAt() == null
                ? clock.instant()
                : capture.capturedAt().toInstant();
        return ProspectEntity.captured(id, customer, capture, at, caller, followUps.dueAt(capture, at));
    }
}
