package dev.guanxi.customer.dealer;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
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
    private final Creations creations;
    private final Clock clock;

    AgreementService(
            Transactions transactions,
            DealerStore dealers,
            AgreementStore agreements,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.dealers = dealers;
        this.agreements = agreements;
        this.creations = creations;
        this.clock = clock;
    }

    /** Registers an agreement; a repeat with the same id or key answers with the agreement of the first time. */
    public Uni<Made<Agreement>> register(String caller, String key, AgreementData data) {
        AgreementTerm term = new AgreementTerm(data.from());
        term.refuseFar(LocalDate.now(clock));
        CreationRequest request = new CreationRequest("register-agreement", "agreement", caller, key, data.id(), data);
        return transactions.write(session -> dealers.findForChange(session, data.dealerId())
                .invoke(dealer -> Dealers.requireFound(dealer, data.dealerId()))
                .chain(() -> creations.once(
                        session,
                        request,
                        id -> agreements.find(session, id),
                        found -> data.id() == null || isAsked(found, data),
                        id -> insert(session, id, data.dealerId(), term, caller))));
    }

    private static boolean isAsked(Agreement found, AgreementData data) {
        return found.dealerId().equals(data.dealerId()) && found.from().equals(data.from());
    }

    private Uni<Agreement> insert(Mutiny.Session session, UUID id, UUID dealerId, AgreementTerm term, String caller) {
        return agreements
                .near(session, dealerId, term.from())
                .invoke(near -> term.refuseOverlap(terms(near)))
                .chain(() -> agreements.insert(session, id, dealerId, term, caller))
                .invoke(created -> refuseTaken(created, id))
                .chain(() -> agreements.find(session, id));
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
    public Uni<Made<Agreement>> renew(String caller, UUID id, RenewalData data) {
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return transactions.write(session -> agreements
                .find(session, id)
                .map(found -> reached(Scope.EVERYTHING, found, id))
                .call(found -> dealers.findForChange(session, found.dealerId()))
                .chain(found -> follow(session, found, newId, caller)));
    }

    private Uni<Made<Agreement>> follow(Mutiny.Session session, Agreement ending, UUID newId, String caller) {
        AgreementTerm next = ending.term().next();
        return agreements.near(session, ending.dealerId(), next.from()).chain(near -> {
            Agreement follower = near.stream()
                    .filter(one -> one.from().equals(next.from()))
                    .findFirst()
                    .orElse(null);
            if (follower != null) {
                return Uni.createFrom().item(new Made<>(follower, false));
            }
            refuseLate(next);
            return insert(session, newId, ending.dealerId(), next, caller).map(made -> new Made<>(made, true));
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
