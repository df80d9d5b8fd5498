package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
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
    private final ProductStore products;
    private final OpportunityReader reader;
    private final OpportunityStore store;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    OpportunityService(
            Transactions transactions,
            NamedCustomers customers,
            ProductStore products,
            OpportunityReader reader,
            OpportunityStore store,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.products = products;
        this.reader = reader;
        this.store = store;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** A deal and whether this request recorded it. */
    public record Written(Opportunity opportunity, boolean created) {}

    /** Records a deal; a repeat with the same id or key answers with the deal of the first time. */
    public Uni<Written> record(Scope scope, String caller, String idempotencyKey, OpportunityData data) {
        data.check();
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return transactions.write(session -> idempotencyKeys
                .claim(session, "record-opportunity", caller, idempotencyKey, data, newId)
                .chain(id -> reader.find(session, id))
                .chain(existing -> existing == null
                        ? insert(session, scope, newId, data)
                        : Uni.createFrom().item(repeated(scope, existing, data))));
    }

    private static Written repeated(Scope scope, Opportunity existing, OpportunityData data) {
        boolean byKey = data.id() == null;
        if (scope.reaches(existing.dealerId())
                && (byKey || existing.customerId().equals(data.customerId()))) {
            return new Written(existing, false);
        }
        throw Refusal.idTaken("opportunity", data.id());
    }

    private Uni<Written> insert(Mutiny.Session session, Scope scope, UUID id, OpportunityData data) {
        return customers
                .named(session, scope, data.customerId())
                .chain(customer -> product(session, data.product())
                        .map(known ->
                                new Drafting(customer.dealerId(), known, clock.instant()).made(id, data, null, null)))
                .call(made -> store.insert(session, List.of(new OpportunityStore.Row(made, null)))
                        .invoke(ids -> refuseTaken(ids.isEmpty(), id)))
                .chain(made -> reader.find(session, made.id()))
                .map(made -> new Written(made, true));
    }

    /** Another request may have recorded it meanwhile. */
    private static void refuseTaken(boolean taken, UUID id) {
        if (taken) {
            throw Refusal.idTaken("opportunity", id);
        }
    }

    /** The product of this name, null where none is named; refused (in the result) if it is not known. */
    private Uni<Product> product(Mutiny.Session session, String name) {
        if (name == null) {
            return Uni.createFrom().nullItem();
        }
        return products.named(session, List.of(name))
                .chain(known -> known.containsKey(name)
                        ? Uni.createFrom().item(known.get(name))
                        : products.nearest(session, List.of(name)).map(nearest -> {
                            throw Refusal.unprocessable(
                                    "PRODUCT_UNKNOWN", "/product", name, Suggestion.text(nearest.get(name)));
                        }));
    }

    /** The deal, if its customer is within reach. */
    public Uni<Opportunity> get(Scope scope, UUID id) {
        return transactions.read(session -> reader.find(session, id)).map(found -> reached(scope, found, id));
    }

    /** Deals, the newest first. */
    public Uni<Page<Opportunity>> list(Scope scope, OpportunityFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> reader.list(session, scope, filter, after, limit))
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
            return update(session, before, change.apply(before));
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
        return product(session, settled.product())
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
