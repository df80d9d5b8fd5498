package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.TakenIds.Wanted;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Registers customers, each in one transaction. */
@Singleton
public final class CustomerRegistration {

    private final Transactions transactions;
    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final MovedCustomers moved;
    private final Creations creations;

    CustomerRegistration(
            Transactions transactions,
            CustomerRepository customers,
            CustomerWriter writer,
            MovedCustomers moved,
            Creations creations) {
        this.transactions = transactions;
        this.customers = customers;
        this.writer = writer;
        this.moved = moved;
        this.creations = creations;
    }

    /**
     * Registers a customer; a repeat with the same id or key answers with the customer of the first time, unless it was merged
     * into another or erased since.
     *
     * @param check whether one that seems to be there already is refused (C7)
     */
    public Uni<Made<Customer>> register(
            Scope scope, String caller, String idempotencyKey, DuplicateCheck check, CustomerData data) {
        CustomerData owned = data.ownedBy(scope);
        CreationRequest request =
                new CreationRequest("register-customer", "record", caller, idempotencyKey, data.id(), owned);
        return transactions.write(session -> creations.once(
                session,
                request,
                id -> find(session, id),
                found -> isAsked(scope, found, owned),
                id -> insert(session, Wanted.of(scope, id, data.id(), idempotencyKey), check, owned)));
    }

    private Uni<Customer> find(Mutiny.Session session, UUID id) {
        return customers.find(session, id).onItem().ifNotNull().transform(CustomerEntity::toCustomer);
    }

    private static boolean isAsked(Scope scope, Customer found, CustomerData data) {
        boolean byKey = data.id() == null;
        return scope.reaches(found.dealerId()) && (byKey || found.data().sameAs(data));
    }

    private Uni<Customer> insert(Mutiny.Session session, Wanted wanted, DuplicateCheck check, CustomerData data) {
        return moved.refuseTaken(session, wanted)
                .chain(() -> writer.refuseTaken(session, wanted.id(), data))
                .chain(() -> writer.refuseDuplicate(session, check, null, data))
                .chain(() -> writer.insert(session, wanted.id(), data));
    }
}
