package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers that bodies name by {@code customerId}, in the transaction that makes something of theirs. */
@Singleton
public final class NamedCustomers {

    private final CustomerRepository customers;

    NamedCustomers(CustomerRepository customers) {
        this.customers = customers;
    }

    /** The customer; refused (in the result) if it is not within reach. */
    public Uni<Customer> named(Mutiny.Session session, Scope scope, UUID id) {
        return customers.find(session, id).map(found -> {
            if (found == null || !scope.reaches(found.dealerId)) {
                throw Refusal.unprocessable("CUSTOMER_UNKNOWN", "/customerId", id, "The id of a registered customer.");
            }
            return found.toCustomer();
        });
    }
}
