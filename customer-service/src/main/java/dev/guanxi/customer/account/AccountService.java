package dev.guanxi.customer.account;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dealer.Dealers;
import dev.guanxi.customer.dealer.SigningTerms;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who does what for an account; each public method is one transaction. */
@Singleton
public final class AccountService {

    private final Transactions transactions;
    private final CustomerReach reach;
    private final AssignmentStore assignments;
    private final ContactSource contacts;
    private final Dealers dealers;
    private final Creations creations;
    private final Outbox outbox;
    private final Clock clock;

    AccountService(
            Transactions transactions,
            CustomerReach reach,
            AssignmentStore assignments,
            ContactSource contacts,
            Dealers dealers,
            Creations creations,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.reach = reach;
        this.assignments = assignments;
        this.contacts = contacts;
        this.dealers = dealers;
        this.creations = creations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Assigns; a repeat with the same id or key answers with the assignment of the first time. */
    public Uni<Made<AccountAssignment>> assign(
            Scope scope, String caller, String key, UUID customerId, NewAssignment data) {
        CreationRequest request =
                new CreationRequest("assign-account", "assignment", caller, key, data.id(), List.of(customerId, data));
        return transactions.write(session -> reach.require(session, scope, customerId)
                .call(() -> assignments.lock(session, List.of(customerId)))
                .chain(customer -> creations.once(
                        session,
                        request,
                        id -> assignments.find(session, id),
                        found -> isAsked(found, data.to(found.id(), customerId, from(data), caller), data),
                        id -> assign(session, customer, data, data.to(id, customerId, from(data), caller)))));
    }

    private Instant from(NewAssignment data) {
        return data.from() == null ? clock.instant() : data.from().toInstant();
    }

    private static boolean isAsked(AccountAssignment found, AccountAssignment wanted, NewAssignment data) {
        return data.id() == null || found.saysTheSame(wanted, data.from() != null);
    }

    private Uni<AccountAssignment> assign(
            Mutiny.Session session, Customer customer, NewAssignment data, AccountAssignment wanted) {
        Instant now = clock.instant();
        return assignments
                .team(session, wanted.customerId(), now)
                .map(team -> Optional.ofNullable(team.admit(wanted, now)))
                .call(() -> requireSigner(session, customer, wanted, data.isOutsideTerritory()))
                .call(before -> before.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : assignments.end(session, List.of(before.get().id()), wanted.from()))
                .call(() -> assignments.insert(session, List.of(wanted)).invoke(made -> refuseTaken(made, wanted)))
                .call(before -> tell(session, wanted, before.orElse(null)))
                .replaceWith(wanted);
    }

    /** Meanwhile another customer's may have taken the id. */
    private static void refuseTaken(int made, AccountAssignment wanted) {
        if (made == 0) {
            throw Refusal.idTaken("assignment", wanted.id());
        }
    }

    /** A dealer with an agreement signs in its territory, and for a dealer's own customer that dealer. */
    private Uni<Void> requireSigner(
            Mutiny.Session session, Customer customer, AccountAssignment wanted, boolean outside) {
        UUID signer = wanted.dealerId();
        if (signer == null) {
            return Uni.createFrom().voidItem();
        }
        if (customer.dealerId() != null && !customer.dealerId().equals(signer)) {
            throw Refusal.unprocessable(
                    "SIGNER_FOREIGN", "/dealerId", signer, customer.dealerId() + ", whose customer it is.");
        }
        return dealers.requireSigner(session, signer, customer, wanted.from(), outside);
    }

    private Uni<Void> tell(Mutiny.Session session, AccountAssignment assigned, AccountAssignment before) {
        return assigned.function() == AccountFunction.ACCOUNT_MANAGER
                ? outbox.append(session, AccountEvents.managerChanged(assigned, before))
                : Uni.createFrom().voidItem();
    }

    /** Who stands for us at an account, since when, what was before, and whether all hangs on one of us. */
    public Uni<AccountTeamView> team(Scope scope, UUID customerId, Cursor after, int limit) {
        Instant now = clock.instant();
        ReportPeriod period = ReportPeriod.of(null, null, now, DependenceRule.PERIOD);
        return transactions.read(session -> reach.require(session, scope, customerId)
                .chain(customer -> assignments.team(session, customerId, now).chain(team -> terms(
                                session, customer, team)
                        .chain(terms -> contacts.dependence(session, customerId, period)
                                .chain(dependence -> assignments
                                        .history(session, customerId, after, limit)
                                        .map(found -> new AccountTeamView(
                                                customerId,
                                                team,
                                                terms.orElse(null),
                                                dependence,
                                                page(found, limit))))))));
    }

    private Uni<Optional<SigningTerms>> terms(Mutiny.Session session, Customer customer, AccountTeam team) {
        AccountAssignment signer = team.holder(AccountFunction.SIGNING_DEALER);
        return signer == null
                ? Uni.createFrom().item(Optional.empty())
                : dealers.terms(session, signer.dealerId(), customer).map(Optional::of);
    }

    private static Page<AccountAssignment> page(List<AccountAssignment> found, int limit) {
        return Page.of(found, limit, last -> Cursor.of(last.from(), last.id()));
    }
}
