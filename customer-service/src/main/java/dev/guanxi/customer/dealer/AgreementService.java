package dev.guanxi.customer.dealer;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Agreements of one year with partner dealers; each public method is one transaction. */
@Singleton
public final class AgreementService {

    private final Transactions transactions;
    private final DealerStore dealers;
    private final AgreementStore agreements;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    AgreementService(
            Transactions transactions,
            DealerStore dealers,
            AgreementStore agreements,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.dealers = dealers;
        this.agreements = agreements;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** An agreement and whether this request made it. */
    public record Written(Agreement agreement, boolean created) {}

    /** Registers an agreement; a repeat with the same id or key answers with the agreement of the first time. */
    public Uni<Written> register(String caller, String key, AgreementData data) {
        AgreementTerm term = new AgreementTerm(data.from());
        term.refuseFar(LocalDate.now(clock));
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return transactions.write(session -> dealers.findForChange(session, data.dealerId())
                .invoke(dealer -> Dealers.requireFound(dealer, data.dealerId()))
                .chain(() -> idempotencyKeys.claim(session, "register-agreement", caller, key, data, newId))
                .chain(id -> agreements
                        .find(session, id)
                        .chain(found -> found == null
                                ? insert(session, id, data.dealerId(), term, caller)
                                : Uni.createFrom().item(repeated(found, data)))));
    }

    private static Written repeated(Agreement found, AgreementData data) {
        boolean same = found.dealerId().equals(data.dealerId()) && found.from().equals(data.from());
        if (data.id() != null && !same) {
            throw Refusal.idTaken("agreement", data.id());
        }
        return new Written(found, false);
    }

    private Uni<Written> insert(Mutiny.Session session, UUID id, UUID dealerId, AgreementTerm term, String caller) {
        return agreements
                .near(session, dealerId, term.from())
                .invoke(near -> term.refuseOverlap(terms(near)))
                .chain(() -> agreements.insert(session, id, dealerId, term, caller))
                .invoke(created -> refuseTaken(created, id))
                .chain(() -> agreements.find(session, id))
                .map(made -> new Written(made, true));
    }

    private static List<AgreementTerm> terms(List<Agreement> agreements) {
        return agreements.stream().map(Agreement::term).toList();
    }

    private static void refuseTaken(boolean created, UUID id) {
        if (!created) {
            throw Refusal.idTaken("agreement", id);
        }
    }

    /** Makes the agreement that follows on, or answers with the one that does already. */
    public Uni<Written> renew(String caller, UUID id, RenewalData data) {
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return transactions.write(session -> agreements
                .find(session, id)
                .map(found -> reached(Scope.EVERYTHING, found, id))
                .call(found -> dealers.findForChange(session, found.dealerId()))
                .chain(found -> follow(session, found, newId, caller)));
    }

    private Uni<Written> follow(Mutiny.Session session, Agreement ending, UUID newId, String caller) {
        AgreementTerm next = ending.term().next();
        return agreements.near(session, ending.dealerId(), next.from()).chain(near -> {
            Agreement follower = near.stream()
                    .filter(one -> one.from().equals(next.from()))
                    .findFirst()
                    .orElse(null);
            if (follower != null) {
                return Uni.createFrom().item(new Written(follower, false));
            }
            refuseLate(next);
            return insert(session, newId, ending.dealerId(), next, caller);
        });
    }

    /** A year that is over cannot be agreed on any more. */
    private void refuseLate(AgreementTerm next) {
        if (next.isOver(LocalDate.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "RENEWAL_LATE",
                    "The year that would follow on is over as well: register an agreement that begins anew.",
                    List.of());
        }
    }

    /** The agreement, if its dealer is within reach. */
    public Uni<Agreement> get(Scope scope, UUID id) {
        return transactions.read(session -> agreements.find(session, id)).map(found -> reached(scope, found, id));
    }

    private static Agreement reached(Scope scope, Agreement found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unknown("AGREEMENT_UNKNOWN", "No agreement has the id " + id + ".");
        }
        return found;
    }

    /** Agreements in order of their ends; with {@code dueBefore}, those to renew. */
    public Uni<Page<Agreement>> list(Scope scope, UUID dealerId, LocalDate dueBefore, Cursor after, int limit) {
        AgreementFilter filter = new AgreementFilter(scope.dealerId() == null ? dealerId : scope.dealerId(), dueBefore);
        return transactions
                .read(session -> agreements.list(session, filter, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.until(), last.id())));
    }
}
