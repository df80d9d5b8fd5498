package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.ProspectCustomers;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Failures;
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

    private static final String ID_KEY = "prospect_pkey";

    private final Transactions transactions;
    private final ProspectRepository prospects;
    private final ProspectCustomers customers;
    private final IdempotencyKeys idempotencyKeys;
    private final FollowUpRule followUps;
    private final FutureTimes futureTimes;
    private final Outbox outbox;
    private final Clock clock;

    CaptureService(
            Transactions transactions,
            ProspectRepository prospects,
            ProspectCustomers customers,
            IdempotencyKeys idempotencyKeys,
            FollowUpRule followUps,
            FutureTimes futureTimes,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.prospects = prospects;
        this.customers = customers;
        this.idempotencyKeys = idempotencyKeys;
        this.followUps = followUps;
        this.futureTimes = futureTimes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A prospect and whether this request captured it. */
    public record Captured(CapturedProspect prospect, boolean created) {}

    /** Captures a prospect; a repeat with the same id or key answers with the prospect of the first time. */
    public Uni<Captured> capture(Scope scope, String caller, String idempotencyKey, ProspectCapture capture) {
        capture.check();
        if (capture.capturedAt() != null) {
            futureTimes.refuse("/capturedAt", capture.capturedAt().toInstant());
        }
        UUID newId = capture.id() == null ? Ids.next() : capture.id();
        return Uni.createFrom()
                .deferred(() -> transactions.write(session -> idempotencyKeys
                        .claim(session, "capture-prospect", caller, idempotencyKey, capture, newId)
                        .chain(id -> prospects.find(session, id))
                        .chain(existing -> existing == null
                                ? make(session, scope, caller, newId, capture)
                                : Uni.createFrom().item(repeated(scope, existing, capture)))))
                .onFailure(failure -> Failures.violates(failure, ID_KEY) || ProspectCustomers.isClash(failure))
                .retry()
                .atMost(2)
                .onFailure(CaptureService::isConflict)
                .recoverWithUni(conflict -> earlier(scope, newId, capture, conflict));
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.CONFLICT;
    }

    /** Of two requests with one id at once, the second may meet the customer that the first has just captured. */
    private Uni<Captured> earlier(Scope scope, UUID id, ProspectCapture capture, Throwable conflict) {
        return transactions
                .read(session -> prospects.find(session, id))
                .chain(existing -> existing == null
                        ? Uni.createFrom().failure(conflict)
                        : Uni.createFrom().item(repeated(scope, existing, capture)));
    }

    /** Without an id of the client's, only its key can have led to a prospect that is there. */
    private static Captured repeated(Scope scope, ProspectEntity existing, ProspectCapture capture) {
        CapturedProspect prospect = existing.toProspect();
        boolean byKey = capture.id() == null;
        if (scope.reaches(prospect.dealerId()) && (byKey || says(prospect, capture))) {
            return new Captured(prospect, false);
        }
        throw Refusal.idTaken("prospect", capture.id());
    }

    private static boolean says(CapturedProspect prospect, ProspectCapture capture) {
        return prospect.source() == capture.source()
                && prospect.details().sameAs(capture.details())
                && (capture.customerId() == null || capture.customerId().equals(prospect.customerId()))
                && (capture.capturedAt() == null
                        || capture.capturedAt().toInstant().equals(prospect.capturedAt()));
    }

    private Uni<Captured> make(Mutiny.Session session, Scope scope, String caller, UUID id, ProspectCapture capture) {
        return customer(session, scope, capture)
                .map(customer -> entity(id, caller, capture, customer))
                .call(session::persist)
                .call(session::flush)
                .map(ProspectEntity::toProspect)
                .call(prospect -> outbox.append(session, ProspectEvents.captured(prospect)))
                .map(prospect -> new Captured(prospect, true));
    }

    private Uni<Customer> customer(Mutiny.Session session, Scope scope, ProspectCapture capture) {
        if (capture.customer() != null) {
            return customers.register(session, scope, capture.customer());
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
