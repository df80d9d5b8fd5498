package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
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
    private final NamedCustomers named;
    private final ExitCaseReader reader;
    private final ExitCaseStore store;
    private final LostCustomers lostCustomers;
    private final WonBackPurchases purchases;
    private final Outbox outbox;
    private final Clock clock;

    ExitCaseService(
            Transactions transactions,
            NamedCustomers named,
            ExitCaseReader reader,
            ExitCaseStore store,
            LostCustomers lostCustomers,
            WonBackPurchases purchases,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.named = named;
        this.reader = reader;
        this.store = store;
        this.lostCustomers = lostCustomers;
        this.purchases = purchases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The case, if its customer is within reach. */
    public Uni<ExitCase> get(Scope scope, UUID id) {
        return transactions.read(session -> reader.find(session, id)).map(found -> reached(scope, found, id));
    }

    /** Cases, the newest first. */
    public Uni<Page<ExitCase>> list(Scope scope, ExitCaseFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> reader.list(session, scope, filter, after, limit)))
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
        return requirePurchase(session, after, closes)
                .chain(() -> store.update(session, after))
                .chain(() -> outbox.appendAll(session, events(before.state(), after)))
                .chain(() -> closes && after.state() == ExitState.LOST
                        ? lostCustomers.giveBack(session, after, caller)
                        : Uni.createFrom().voidItem())
                .replaceWith(after);
    }

    private static List<OutgoingEvent> events(ExitState before, ExitCase after) {
        if (before == after.state()) {
            return List.of();
        }
        return List.of(after.state() == ExitState.OPEN ? ExitEvents.opened(after) : ExitEvents.closed(after));
    }

    /** Who has not bought since is not back. */
    private Uni<Void> requirePurchase(Mutiny.Session session, ExitCase after, boolean closes) {
        if (!closes || after.state() != ExitState.WON_BACK) {
            return Uni.createFrom().voidItem();
        }
        return purchases
                .anyAfter(session, after.customerId(), after.silentSince())
                .invoke(any -> {
                    if (!any) {
                        throw Refusal.unprocessable(
                                "PURCHASE_MISSING",
                                "/state",
                                after.state(),
                                "OPEN, until a purchase after " + after.silentSince() + " is recorded.");
                    }
                })
                .replaceWithVoid();
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
