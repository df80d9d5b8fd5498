package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.exit.LostValueReader.LostValue;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of a case; each public method is one transaction. */
@Singleton
public final class ExitCaseService {

    private static final String ONE_OPEN = "exit_case_open";

    private final Transactions transactions;
    private final NamedCustomers customers;
    private final ExitCaseReader reader;
    private final ExitCaseStore store;
    private final LostValueReader values;
    private final Creations creations;
    private final LostCustomers lostCustomers;
    private final Outbox outbox;
    private final Clock clock;

    ExitCaseService(
            Transactions transactions,
            NamedCustomers customers,
            ExitCaseReader reader,
            ExitCaseStore store,
            LostValueReader values,
            Creations creations,
            LostCustomers lostCustomers,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.reader = reader;
        this.store = store;
        this.values = values;
        this.creations = creations;
        this.lostCustomers = lostCustomers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens a case; a repeat with the same id or key answers with the case of the first time. */
    public Uni<Made<ExitCase>> open(Scope scope, String caller, String idempotencyKey, ExitCaseData data) {
        data.check();
        if (data.state() != ExitState.OPEN || data.outcome() != null) {
            throw Refusal.unprocessable("TRANSITION_FORBIDDEN", "/state", data.state(), "OPEN: a case begins open.");
        }
        CreationRequest request =
                new CreationRequest("open-exit-case", "case", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> creations.once(
                session,
                request,
                id -> reader.find(session, id),
                found -> isAsked(scope, found, data),
                id -> insert(session, scope, data.withId(id))));
    }

    private static boolean isAsked(Scope scope, ExitCase found, ExitCaseData data) {
        boolean byKey = data.id() == null;
        return scope.reaches(found.dealerId()) && (byKey || found.customerId().equals(data.customerId()));
    }

    private Uni<ExitCase> insert(Mutiny.Session session, Scope scope, ExitCaseData data) {
        return customers
                .named(session, scope, data.customerId())
                .chain(customer -> values.of(session, List.of(customer.id()), clock.instant())
                        .map(value -> opened(data, customer, value.get(customer.id()))))
                .call(one -> store.insert(session, List.of(one)).invoke(ids -> refuseSecond(ids.isEmpty(), one)))
                .call(one -> outbox.append(session, ExitEvents.opened(one)));
    }

    private ExitCase opened(ExitCaseData data, Customer customer, LostValue value) {
        boolean stated = data.valueLost() != null;
        ExitCaseData valued = stated || value == null ? data : data.withValue(value.amount(), value.currency());
        return ExitCase.opened(
                valued, customer.dealerId(), stated, value == null ? null : value.lastPurchaseAt(), clock.instant());
    }

    private static void refuseSecond(boolean second, ExitCase one) {
        if (second) {
            throw openAlready(one.customerId());
        }
    }

    private static Refusal openAlready(UUID customerId) {
        String detail = "This customer has an open case: change that one.";
        return Refusal.conflict(
                "EXIT_CASE_OPEN", detail, new FieldError("EXIT_CASE_OPEN", "/customerId", customerId, detail));
    }

    /** The case, if its customer is within reach. */
    public Uni<ExitCase> get(Scope scope, UUID id) {
        return transactions.read(session -> reader.find(session, id)).map(found -> reached(scope, found, id));
    }

    /** Cases, the newest first. */
    public Uni<Page<ExitCase>> list(Scope scope, ExitCaseFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> reader.list(session, scope, filter, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /**
     * Changes a case. Who is lost is a prospect again.
     *
     * @param caller subject of who changes it
     * @param change from the case as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<ExitCase> change(Scope scope, String caller, UUID id, Function<ExitCase, ExitCaseData> change) {
        return transactions
                .write(session -> reader.findForChange(session, id).chain(found -> {
                    ExitCase before = reached(scope, found, id);
                    return update(session, caller, before, change.apply(before));
                }))
                .onFailure(failure -> Failures.violates(failure, ONE_OPEN))
                .transform(failure -> Refusal.conflict("EXIT_CASE_OPEN", "This customer has another open case."));
    }

    private Uni<ExitCase> update(Mutiny.Session session, String caller, ExitCase before, ExitCaseData wanted) {
        wanted.check();
        refuseFixed(before, wanted);
        ExitTransitions.check(before.state(), wanted.state(), wanted.outcome());
        if (before.data().equals(wanted)) {
            return Uni.createFrom().item(before);
        }
        ExitCase after = before.changed(wanted, clock.instant());
        boolean closes = before.state() == ExitState.OPEN && after.state() != ExitState.OPEN;
        return store.update(session, after)
                .chain(() -> outbox.appendAll(session, closes ? List.of(ExitEvents.closed(after)) : List.of()))
                .chain(() -> closes && after.state() == ExitState.LOST
                        ? lostCustomers.giveBack(session, after, caller)
                        : Uni.createFrom().voidItem())
                .replaceWith(after);
    }

    private static void refuseFixed(ExitCase before, ExitCaseData wanted) {
        if (!before.id().equals(wanted.id())) {
            throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
        }
        if (!before.customerId().equals(wanted.customerId())) {
            throw Refusal.unprocessable(
                    "CUSTOMER_FIXED", "/customerId", wanted.customerId(), "It stays with its customer.");
        }
    }

    static ExitCase reached(Scope scope, ExitCase found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unknown("EXIT_CASE_UNKNOWN", "No exit case has the id " + id + ".");
        }
        return found;
    }
}
