package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
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
    private final Creations creations;

    CustomerRegistration(
            Transactions transactions, CustomerRepository customers, CustomerWriter writer, Creations creations) {
        this.transactions = transactions;
        this.customers = customers;
        this.writer = writer;
        this.creations = creations;
    }

    /**
     * Registers a customer; a repeat with the same id or key answers with the customer of the first time. What a key made
     * may have been merged into another since, and its id with it: then a repeat of the key registers under a new one.
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
                id -> insert(session, request.newId(), check, owned)));
    }

    private Uni<Customer> find(Mutiny.Session session, UUID id) {
        return customers.find(session, id).onItem().ifNotNull().transform(CustomerEntity::toCustomer);
    }

    private static boolean isAsked(Scope scope, Customer found, CustomerData data) {
        boolean byKey = data.id() == null;
        return scope.reaches(found.dealerId()) && (byKey || found.data().sameAs(data));
    }

    private Uni<Customer> insert(Mutiny.Session session, UUID id, DuplicateCheck check, CustomerData data) {
        return writer.refuseTaken(session, id, data)
                .chain(() -> writer.refuseDuplicate(session, check, null, data))
                .chain(() -> writer.insert(session, id, data));
    }
}
