package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** The life of a customer's record; each public method is one transaction. */
@Singleton
public final class CustomerService {

    static final String EXTERNAL_ID_KEY = "customer_external_id_pkey";
    static final String ID_KEY = "customer_pkey";

    private final Transactions transactions;
    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final RecordWatch watch;
    private final MovedCustomers moved;
    private final IdempotencyKeys idempotencyKeys;

    CustomerService(
            Transactions transactions,
            CustomerRepository customers,
            CustomerWriter writer,
            RecordWatch watch,
            MovedCustomers moved,
            IdempotencyKeys idempotencyKeys) {
        this.transactions = transactions;
        this.customers = customers;
        this.writer = writer;
        this.watch = watch;
        this.moved = moved;
        this.idempotencyKeys = idempotencyKeys;
    }

    /** A customer and whether this request made it. */
    public record Written(Customer customer, boolean created) {}

    /**
     * Registers a customer; a repeat with the same id or key answers with the customer of the first time.
     *
     * @param check whether one that seems to be there already is refused (C7)
     */
    public Uni<Written> register(
            Scope scope, String caller, String idempotencyKey, DuplicateCheck check, CustomerData data) {
        CustomerData owned = data.ownedBy(scope);
        if (data.id() == null && idempotencyKey == null) {
            return again(() -> transactions.write(session -> insert(session, Ids.next(), check, owned)));
        }
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return again(() -> transactions.write(session -> idempotencyKeys
                .claim(session, "register-customer", caller, idempotencyKey, owned, newId)
                .chain(id -> customers.find(session, id))
                .chain(existing -> existing == null
                        ? insert(session, newId, check, owned)
                        : Uni.createFrom().item(repeated(scope, existing, owned)))));
    }

    /** Without an id of the client's, only its key can have led to a customer that is there. */
    private static Written repeated(Scope scope, CustomerEntity existing, CustomerData data) {
        Customer customer = existing.toCustomer();
        boolean byKey = data.id() == null;
        if (scope.reaches(customer.dealerId()) && (byKey || customer.data().sameAs(data))) {
            return new Written(customer, false);
        }
        throw Refusal.idTaken("record", data.id());
    }

    private Uni<Written> insert(Mutiny.Session session, UUID id, DuplicateCheck check, CustomerData data) {
        return writer.refuseTaken(session, id, data)
                .chain(() -> check == DuplicateCheck.INSIST
                        ? Uni.createFrom().voidItem()
                        : watch.refuseDuplicate(session, data))
                .chain(() -> writer.insert(session, id, data))
                .map(made -> new Written(made, true));
    }

    /** The customer, if it is within reach. */
    public Uni<Customer> get(Scope scope, UUID id) {
        return transactions
                .read(session -> customers.find(session, id).call(found -> moved.refuse(session, scope, found, id)))
                .map(found -> reached(scope, found, id));
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
        Function<Mutiny.Session, Uni<List<CustomerEntity>>> work =
                session -> customers.list(session, scope, filter, after, limit);
        return (filter.q == null ? transactions.read(work) : transactions.search(work))
                .map(found -> Page.of(
                        found.stream().map(CustomerEntity::toCustomer).toList(), limit, last -> Cursor.of(last.id())));
    }

    /**
     * Changes a customer.
     *
     * @param change from the customer as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<Customer> change(Scope scope, UUID id, Function<Customer, CustomerData> change) {
        return again(() -> transactions.write(session -> customers
                .findForChange(session, id)
                .call(found -> moved.refuse(session, scope, found, id))
                .chain(found -> {
                    CustomerData wanted =
                            change.apply(reached(scope, found, id)).ownedBy(scope);
                    return writer.refuseTaken(session, id, wanted).chain(() -> writer.update(session, found, wanted));
                })));
    }

    /** Makes the customer with this external id what the data says, whether it was there or not. */
    public Uni<Written> put(Scope scope, ExternalId externalId, CustomerData data) {
        CustomerData owned = data.withExternalId(externalId).ownedBy(scope);
        return again(() -> transactions.write(session -> put(session, externalId, owned)));
    }

    private Uni<Written> put(Mutiny.Session session, ExternalId externalId, CustomerData owned) {
        return customers
                .idsOf(session, Scope.ownerOf(owned.dealerId()), owned.externalIds())
                .chain(holders -> holders.containsKey(externalId)
                        ? replace(session, holders, holders.get(externalId), owned)
                        : add(session, holders, owned));
    }

    private Uni<Written> replace(Mutiny.Session session, Map<ExternalId, UUID> holders, UUID id, CustomerData owned) {
        CustomerWriter.refuseTaken(holders, id, owned);
        return customers
                .findForChange(session, id)
                .chain(found -> writer.update(session, found, owned.id() == null ? owned.withId(id) : owned))
                .map(changed -> new Written(changed, false));
    }

    /** Does not look for the external ids again: whoever made the same customer meanwhile is met by {@link #again}. */
    private Uni<Written> add(Mutiny.Session session, Map<ExternalId, UUID> holders, CustomerData owned) {
        UUID newId = owned.id() == null ? Ids.next() : owned.id();
        CustomerWriter.refuseTaken(holders, newId, owned);
        return customers
                .find(session, newId)
                .invoke(existing -> {
                    if (existing != null) {
                        throw Refusal.idTaken("record", newId);
                    }
                })
                .chain(() -> writer.insert(session, newId, owned))
                .map(made -> new Written(made, true));
    }

    static Customer reached(Scope scope, CustomerEntity found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId)) {
            throw Refusal.unknown("CUSTOMER_UNKNOWN", "No customer has the id " + id + ".");
        }
        return found.toCustomer();
    }

    /** Two requests may make the same customer at once: the one that lost finds it there when it tries again. */
    private static <T> Uni<T> again(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(ProspectCustomers::isClash)
                .retry()
                .atMost(2);
    }
}
