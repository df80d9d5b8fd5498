package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.exit.LostValueReader.LostValue;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.NamedCustomers;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens cases that people report, each in one transaction. */
@Singleton
public final class ExitCaseOpening {

    private final Transactions transactions;
    private final NamedCustomers customers;
    private final ExitCaseReader reader;
    private final ExitCaseStore store;
    private final LostValueReader values;
    private final Creations creations;
    private final Outbox outbox;
    private final Clock clock;

    ExitCaseOpening(
            Transactions transactions,
            NamedCustomers customers,
            ExitCaseReader reader,
            ExitCaseStore store,
            LostValueReader values,
            Creations creations,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.reader = reader;
        this.store = store;
        this.values = values;
        this.creations = creations;
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
        return transactions.write(session -> creations.onceAsAsked(
                session,
                request,
                "exit_case_pkey",
                id -> reader.find(session, id).map(found -> ExitCaseService.reached(scope, found, id)),
                id -> customers
                        .idNow(session, scope, data.customerId())
                        .chain(customer -> insert(session, scope, data.of(customer, id)))));
    }

    private Uni<ExitCase> insert(Mutiny.Session session, Scope scope, ExitCaseData data) {
        return customers
                .named(session, scope, data.customerId())
                .chain(customer -> values.of(session, List.of(customer.id()), clock.instant())
                        .map(value -> opened(data, customer, value.get(customer.id()))))
                .call(one -> store.insert(session, List.of(one))
                        .call(ids -> ids.isEmpty()
                                ? refuse(session, one)
                                : Uni.createFrom().voidItem()))
                .call(one -> outbox.append(session, ExitEvents.opened(one)));
    }

    private ExitCase opened(ExitCaseData data, Customer customer, LostValue value) {
        refuseNeverBought(customer, value);
        boolean stated = data.valueLost() != null;
        ExitCaseData valued = stated || value == null ? data : data.withValue(value.amount(), value.currency());
        return ExitCase.opened(
                valued, customer.dealerId(), stated, value == null ? null : value.lastPurchaseAt(), clock.instant());
    }

    /** Who has bought what nobody recorded is actual all the same. */
    private static void refuseNeverBought(Customer customer, LostValue value) {
        if (customer.state() == CustomerState.POTENTIAL && value == null) {
            throw Refusal.unprocessable(
                    "CUSTOMER_NEVER_BOUGHT",
                    "/customerId",
                    customer.id(),
                    "A customer that has bought: a potential one cannot stop, its prospect can be disqualified.");
        }
    }

    /** Of a case that was not written: its id is another's, or its customer has one that is open. */
    private Uni<Void> refuse(Mutiny.Session session, ExitCase one) {
        return reader.find(session, one.id())
                .invoke(other -> {
                    throw other == null ? openAlready(one.customerId()) : Refusal.idTaken("case", one.id());
                })
                .replaceWithVoid();
    }

    private static Refusal openAlready(UUID customerId) {
        String detail = "This customer has an open case: change that one.";
        return Refusal.conflict(
                "EXIT_CASE_OPEN", detail, new FieldError("EXIT_CASE_OPEN", "/customerId", customerId, detail));
    }
}
