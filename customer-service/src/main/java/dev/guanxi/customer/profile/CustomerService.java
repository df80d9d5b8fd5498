package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of a customer's record; each public method is one transaction. */
@Singleton
public final class CustomerService {

    private static final String EXTERNAL_ID_KEY = "customer_external_id_pkey";
    private static final String ID_KEY = "customer_pkey";

    private final Transactions transactions;
    private final CustomerRepository customers;
    private final Outbox outbox;
    private final IdempotencyKeys idempotencyKeys;
    private final PurchaseHistory history;
    private final Clock clock;

    CustomerService(
            Transactions transactions,
            CustomerRepository customers,
            Outbox outbox,
            IdempotencyKeys idempotencyKeys,
            PurchaseHistory history,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.outbox = outbox;
        this.idempotencyKeys = idempotencyKeys;
        this.history = history;
        this.clock = clock;
    }

    /** A customer and whether this request made it. */
    public record Written(Customer customer, boolean created) {}

    /** Registers a customer; a repeat with the same id or key answers with the customer of the first time. */
    public Uni<Written> register(Scope scope, String caller, String idempotencyKey, CustomerData data) {
        CustomerData owned = owned(scope, data);
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return again(() -> transactions.write(session -> idempotencyKeys
                .claim(session, "register-customer", caller, idempotencyKey, owned, newId)
                .chain(id -> customers.find(session, id))
                .chain(existing -> existing == null
                        ? insert(session, newId, owned).map(made -> new Written(made, true))
                        : Uni.createFrom().item(repeated(scope, existing, owned)))));
    }

    /** Without an id of the client's, only its key can have led to a customer that is there. */
    private static Written repeated(Scope scope, CustomerEntity existing, CustomerData data) {
        Customer customer = existing.toCustomer();
        boolean byKey = data.id() == null;
        if (scope.reaches(customer.dealerId()) && (byKey || customer.data().sameAs(data))) {
            return new Written(customer, false);
        }
        throw idTaken(data.id());
    }

    private static Refusal idTaken(UUID id) {
        return Refusal.conflict(
                "ID_TAKEN",
                "The id " + id + " belongs to another record.",
                new FieldError("ID_TAKEN", "/id", id, "A new UUIDv7."));
    }

    private Uni<Customer> insert(Mutiny.Session session, UUID id, CustomerData data) {
        CustomerEntity entity = CustomerEntity.registered(id, data, clock.instant());
        return refuseTaken(session, id, data)
                .chain(() -> session.persist(entity))
                .chain(() -> {
                    Customer customer = entity.toCustomer();
                    return outbox.append(session, CustomerEvents.registered(customer))
                            .replaceWith(customer);
                });
    }

    private Uni<Void> refuseTaken(Mutiny.Session session, UUID id, CustomerData data) {
        return customers
                .idsOf(session, Scope.ownerOf(data.dealerId()), data.externalIds())
                .invoke(taken -> taken.forEach((externalId, holder) -> {
                    if (!holder.equals(id)) {
                        throw externalIdTaken(data, externalId, holder);
                    }
                }))
                .replaceWithVoid();
    }

    private static Refusal externalIdTaken(CustomerData data, ExternalId externalId, UUID holder) {
        String pointer = "/externalIds/" + data.externalIds().indexOf(externalId);
        String detail = "The id " + externalId.id() + " of system " + externalId.system() + " belongs to customer "
                + holder + ".";
        return Refusal.conflict(
                "EXTERNAL_ID_TAKEN", detail, new FieldError("EXTERNAL_ID_TAKEN", pointer, externalId.id(), detail));
    }

    /** The customer, if it is within reach. */
    public Uni<Customer> get(Scope scope, UUID id) {
        return transactions.read(session -> customers.find(session, id)).map(found -> reached(scope, found, id));
    }

    /** The customer that the scope's owner, or the given dealer, knows under an external id. */
    public Uni<Customer> getByExternalId(Scope scope, UUID dealerId, ExternalId externalId) {
        UUID owner = scope.dealerId() == null ? Scope.ownerOf(dealerId) : scope.owner();
        return transactions
                .read(session -> customers
                        .idsOf(session, owner, List.of(externalId))
                        .map(ids -> holder(ids, externalId))
                        .chain(id -> customers.find(session, id)))
                .map(CustomerEntity::toCustomer);
    }

    private static UUID holder(Map<ExternalId, UUID> ids, ExternalId externalId) {
        UUID id = ids.get(externalId);
        if (id == null) {
            throw Refusal.unknown(
                    "CUSTOMER_UNKNOWN",
                    "No customer has the id " + externalId.id() + " of system " + externalId.system() + ".");
        }
        return id;
    }

    public Uni<Page<Customer>> list(Scope scope, CustomerFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> customers.list(session, scope, filter, after, limit))
                .map(found -> Page.of(
                        found.stream().map(CustomerEntity::toCustomer).toList(), limit, last -> Cursor.of(last.id())));
    }

    /**
     * Changes a customer.
     *
     * @param change from the customer as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<Customer> change(Scope scope, UUID id, Function<Customer, CustomerData> change) {
        return again(() -> transactions.write(
                session -> customers.findForChange(session, id).chain(found -> {
                    CustomerData wanted = owned(scope, change.apply(reached(scope, found, id)));
                    return update(session, found, wanted);
                })));
    }

    /** Makes the customer with this external id what the data says, whether it was there or not. */
    public Uni<Written> put(Scope scope, ExternalId externalId, CustomerData data) {
        CustomerData owned = owned(scope, data.withExternalId(externalId));
        return again(() -> transactions.write(session -> put(session, externalId, owned)));
    }

    Uni<Written> put(Mutiny.Session session, ExternalId externalId, CustomerData owned) {
        return customers
                .idsOf(session, Scope.ownerOf(owned.dealerId()), List.of(externalId))
                .chain(ids -> {
                    UUID id = ids.get(externalId);
                    if (id == null) {
                        return insertFree(session, owned).map(made -> new Written(made, true));
                    }
                    return customers
                            .findForChange(session, id)
                            .chain(found -> update(session, found, owned.id() == null ? owned.withId(id) : owned))
                            .map(changed -> new Written(changed, false));
                });
    }

    private Uni<Customer> insertFree(Mutiny.Session session, CustomerData data) {
        if (data.id() == null) {
            return insert(session, Ids.next(), data);
        }
        return customers.find(session, data.id()).chain(existing -> {
            if (existing != null) {
                throw idTaken(data.id());
            }
            return insert(session, data.id(), data);
        });
    }

    /**
     * Makes many customers what their data says, in the transaction of the session. The first external id of each names
     * it; external ids that a customer has besides stay.
     *
     * @return what became of each, in the same order
     */
    public Uni<List<PutOutcome>> putAll(Mutiny.Session session, Scope scope, List<CustomerData> all) {
        List<CustomerData> owned = all.stream().map(data -> owned(scope, data)).toList();
        CustomerPuts puts = new CustomerPuts(clock.instant());
        Set<ExternalId> mentioned =
                owned.stream().flatMap(data -> data.externalIds().stream()).collect(Collectors.toSet());
        return customers
                .idsOf(session, scope.owner(), mentioned)
                .call(ids -> customers.findAllForChange(session, ids.values()).invoke(found -> puts.know(ids, found)))
                .map(ids -> owned.stream().map(puts::put).toList())
                .call(() -> session.persistAll(puts.made().toArray()))
                .call(session::flush)
                .call(() -> outbox.appendAll(session, puts.events()));
    }

    /** Of these customers, the potential ones have bought now: they become actual (C1). */
    public Uni<Void> makeActual(Mutiny.Session session, Collection<UUID> buyers) {
        return customers.findPotential(session, buyers).chain(found -> {
            Instant now = clock.instant();
            found.forEach(customer -> customer.becomeActual(now));
            return session.flush()
                    .chain(() -> outbox.appendAll(
                            session,
                            found.stream()
                                    .map(CustomerEntity::toCustomer)
                                    .map(CustomerEvents::changed)
                                    .toList()));
        });
    }

    /** Ids of customers by the external ids of an owner; unknown ones are absent. */
    public Uni<Map<ExternalId, UUID>> idsOf(Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds) {
        return customers.idsOf(session, owner, externalIds);
    }

    private Uni<Customer> update(Mutiny.Session session, CustomerEntity found, CustomerData wanted) {
        Customer before = found.toCustomer();
        if (before.data().sameAs(wanted)) {
            return Uni.createFrom().item(before);
        }
        refuseFixed(before, wanted);
        return refuseTaken(session, before.id(), wanted)
                .chain(() -> refusePotentialBuyer(session, before, wanted))
                .invoke(() -> found.take(wanted, clock.instant()))
                .chain(session::flush)
                .chain(() -> {
                    Customer after = found.toCustomer();
                    return outbox.append(session, CustomerEvents.changed(after)).replaceWith(after);
                });
    }

    /** Who has bought is actual (C1), and stays so. */
    private Uni<Void> refusePotentialBuyer(Mutiny.Session session, Customer before, CustomerData wanted) {
        if (before.state() == wanted.state() || wanted.state() != CustomerState.POTENTIAL) {
            return Uni.createFrom().voidItem();
        }
        return history.hasBought(session, before.id())
                .invoke(bought -> {
                    if (bought) {
                        throw Refusal.unprocessable(
                                "CUSTOMER_HAS_BOUGHT", "/state", wanted.state(), "ACTUAL: this customer has bought.");
                    }
                })
                .replaceWithVoid();
    }

    private static void refuseFixed(Customer before, CustomerData wanted) {
        if (!before.id().equals(wanted.id())) {
            throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
        }
        if (!Objects.equals(before.dealerId(), wanted.dealerId())) {
            throw Refusal.unprocessable(
                    "DEALER_FIXED", "/dealerId", wanted.dealerId(), "A change does not move a customer to a dealer.");
        }
    }

    /** The data as this scope may write it: a partner's customers are its dealer's. */
    private static CustomerData owned(Scope scope, CustomerData data) {
        data.check();
        if (scope.dealerId() == null) {
            return data;
        }
        if (data.dealerId() != null && !scope.reaches(data.dealerId())) {
            throw Refusal.unprocessable(
                    "DEALER_FOREIGN", "/dealerId", data.dealerId(), "Leave it out: the token names the dealer.");
        }
        return data.withDealer(scope.dealerId());
    }

    private static Customer reached(Scope scope, CustomerEntity found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId)) {
            throw Refusal.unknown("CUSTOMER_UNKNOWN", "No customer has the id " + id + ".");
        }
        return found.toCustomer();
    }

    /** Two requests may make the same customer at once: the one that lost finds it there when it tries again. */
    private static <T> Uni<T> again(java.util.function.Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(failure -> Failures.violates(failure, EXTERNAL_ID_KEY) || Failures.violates(failure, ID_KEY))
                .retry()
                .atMost(2);
    }
}
