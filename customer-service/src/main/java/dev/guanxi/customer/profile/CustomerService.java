package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of a customer's record; each public method is one transaction. */
@Singleton
public final class CustomerService {

    private final Transactions transactions;
    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final MovedCustomers moved;

    CustomerService(
            Transactions transactions, CustomerRepository customers, CustomerWriter writer, MovedCustomers moved) {
        this.transactions = transactions;
        this.customers = customers;
        this.writer = writer;
        this.moved = moved;
    }

    /** The customer, if it is within reach. */
    public Uni<Customer> get(Scope scope, UUID id) {
        return transactions
                .read(session -> customers.find(session, id).call(found -> moved.refuse(session, scope, found, id)))
                .map(found -> reached(scope, found, id));
    }

    /** The customer that the scope's owner, or the given dealer, knows under an external id. */
    public Uni<Customer> getByExternalId(Scope scope, UUID dealerId, ExternalId externalId) {
        UUID owner = scope.ownerNamed(dealerId);
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
        filter.check(scope);
        Function<Mutiny.Session, Uni<List<CustomerEntity>>> work =
                session -> customers.list(session, scope, filter, after, limit);
        return (filter.needsPlanOfItsOwn() ? transactions.search(work) : transactions.read(work))
                .map(found -> Page.of(
                        found.stream().map(CustomerEntity::toCustomer).toList(), limit, last -> Cursor.of(last.id())));
    }

    /**
     * Changes a customer.
     *
     * @param check whether a change that makes it seem to be another is refused (C7)
     * @param change from the customer as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<Customer> change(Scope scope, UUID id, DuplicateCheck check, Function<Customer, CustomerData> change) {
        return transactions.write(session -> customers
                .findForChange(session, id)
                .call(found -> moved.refuse(session, scope, found, id))
                .chain(found -> {
                    CustomerData wanted =
                            change.apply(reached(scope, found, id)).ownedBy(scope);
                    return writer.refuseTaken(session, id, wanted)
                            .chain(() -> writer.update(session, found, check, wanted));
                }));
    }

    /**
     * Makes the customer with this external id what the data says, whether it was there or not. Another system answers for
     * its own records: what it says is taken, and the scan finds the duplicates (C7).
     *
     * @param expected refuses a version that is not the one the caller has read; null where nobody is there
     */
    public Uni<Made<Customer>> put(Scope scope, ExternalId externalId, CustomerData data, Consumer<Long> expected) {
        CustomerData owned = data.withExternalId(externalId).ownedBy(scope);
        return transactions.write(session -> put(session, scope, externalId, owned, expected));
    }

    private Uni<Made<Customer>> put(
            Mutiny.Session session, Scope scope, ExternalId externalId, CustomerData owned, Consumer<Long> expected) {
        return customers
                .idsOf(session, Scope.ownerOf(owned.dealerId()), owned.externalIds())
                .call(() -> writer.refuseErased(session, owned))
                .chain(holders -> {
                    if (holders.containsKey(externalId)) {
                        return replace(session, holders, holders.get(externalId), owned, expected);
                    }
                    expected.accept(null);
                    return add(session, scope, holders, owned);
                });
    }

    private Uni<Made<Customer>> replace(
            Mutiny.Session session,
            Map<ExternalId, UUID> holders,
            UUID id,
            CustomerData owned,
            Consumer<Long> expected) {
        CustomerWriter.refuseTaken(holders, id, owned);
        return customers
                .findForChange(session, id)
                .invoke(found -> expected.accept(found.toCustomer().version()))
                .chain(found -> writer.update(
                        session, found, DuplicateCheck.INSIST, owned.id() == null ? owned.withId(id) : owned))
                .map(changed -> new Made<>(changed, false));
    }

    /** Does not look for the external ids again: whoever made the same customer meanwhile is found by the retry. */
    private Uni<Made<Customer>> add(
            Mutiny.Session session, Scope scope, Map<ExternalId, UUID> holders, CustomerData owned) {
        UUID newId = owned.id() == null ? Ids.next() : owned.id();
        CustomerWriter.refuseTaken(holders, newId, owned);
        return moved.refuseKnownOrTaken(session, TakenIds.Wanted.of(scope, newId, owned.id(), null))
                .chain(() -> writer.insert(session, newId, owned))
                .map(made -> new Made<>(made, true));
    }

    static Customer reached(Scope scope, CustomerEntity found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId)) {
            throw Refusal.unknown("CUSTOMER_UNKNOWN", "No customer has the id " + id + ".");
        }
        return found.toCustomer();
    }
}
