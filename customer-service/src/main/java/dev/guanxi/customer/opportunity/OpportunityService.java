package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of a deal; each public method is one transaction. */
@Singleton
public final class OpportunityService {

    private final Transactions transactions;
    private final NamedCustomers customers;
    private final NamedProduct products;
    private final OpportunityReader reader;
    private final OpportunityStore store;
    private final Creations creations;
    private final Clock clock;

    OpportunityService(
            Transactions transactions,
            NamedCustomers customers,
            NamedProduct products,
            OpportunityReader reader,
            OpportunityStore store,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.products = products;
        this.reader = reader;
        this.store = store;
        this.creations = creations;
        this.clock = clock;
    }

    /** Records a deal; a repeat with the same id or key answers with the deal of the first time. */
    public Uni<Made<Opportunity>> record(Scope scope, String caller, String idempotencyKey, OpportunityData data) {
        data.check();
        StageTransitions.checkDecision(data.stage(), data.stageReason());
        CreationRequest request =
                new CreationRequest("record-opportunity", "opportunity", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> creations.onceAsAsked(
                session,
                request,
                "opportunity_pkey",
                id -> reader.find(session, id).map(found -> reached(scope, found, id)),
                id -> customers
                        .idNow(session, scope, data.customerId())
                        .chain(customer -> insert(session, scope, id, data.withCustomer(customer)))));
    }

    private Uni<Opportunity> insert(Mutiny.Session session, Scope scope, UUID id, OpportunityData data) {
        return customers
                .named(session, scope, data.customerId())
                .chain(customer -> products.named(session, data.product())
                        .map(known ->
                                new Drafting(customer.dealerId(), known, clock.instant()).made(id, data, null, null)))
                .call(made -> store.insert(session, List.of(new OpportunityStore.Row(made, null)))
                        .invoke(ids -> refuseTaken(ids.isEmpty(), id)))
                .chain(made -> reader.find(session, made.id()));
    }

    /** Another request may have recorded it meanwhile. */
    private static void refuseTaken(boolean taken, UUID id) {
        if (taken) {
            throw Refusal.idTaken("opportunity", id);
        }
    }

    /** The deal, if its customer is within reach. */
    public Uni<Opportunity> get(Scope scope, UUID id) {
        return transactions.read(session -> reader.find(session, id)).map(found -> reached(scope, found, id));
    }

    /** Deals, the newest first. */
    public Uni<Page<Opportunity>> list(Scope scope, OpportunityFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> customers
                        .settle(session, scope, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> reader.list(session, scope, filter, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /**
     * Changes a deal.
     *
     * @param change from the deal as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<Opportunity> change(Scope scope, UUID id, Function<Opportunity, OpportunityData> change) {
        return transactions.write(session -> reader.findForChange(session, id).chain(found -> {
            Opportunity before = reached(scope, found, id);
            OpportunityData wanted = change.apply(before);
            return wanted.customerId().equals(before.customerId())
                    ? update(session, before, wanted)
                    : customers
                            .idNow(session, scope, wanted.customerId())
                            .chain(customer -> update(session, before, wanted.withCustomer(customer)));
        }));
    }

    private Uni<Opportunity> update(Mutiny.Session session, Opportunity before, OpportunityData wanted) {
        if (before.data().equals(wanted)) {
            return Uni.createFrom().item(before);
        }
        refuseFixed(before, wanted);
        StageTransitions.check(before.stage(), wanted.stage(), before.stageReason(), wanted.stageReason());
        OpportunityData settled = wanted.reopenedFrom(before.stage());
        settled.check();
        return products.named(session, settled.product())
                .map(known -> new Drafting(before.dealerId(), known, clock.instant()).changed(before, settled))
                .call(after -> store.update(session, after))
                .chain(after -> reader.find(session, after.id()));
    }

    private static void refuseFixed(Opportunity before, OpportunityData wanted) {
        if (!before.id().equals(wanted.id())) {
            throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
        }
        if (!before.customerId().equals(wanted.customerId())) {
            throw Refusal.unprocessable(
                    "CUSTOMER_FIXED", "/customerId", wanted.customerId(), "It stays with its customer.");
        }
    }

    private static Opportunity reached(Scope scope, Opportunity found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unknown("OPPORTUNITY_UNKNOWN", "No opportunity has the id " + id + ".");
        }
        return found;
    }
}
