package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The customers within a token's reach, in the session that goes on with them. */
@Singleton
public final class CustomerReach {

    private final CustomerRepository customers;

    CustomerReach(CustomerRepository customers) {
        this.customers = customers;
    }

    /** The customer; refused as unknown if it is out of reach. */
    public Uni<Customer> require(Mutiny.Session session, Scope scope, UUID id) {
        return customers.find(session, id).map(found -> CustomerService.reached(scope, found, id));
    }

    /** Whether there is such a customer within reach. */
    public Uni<Boolean> reaches(Mutiny.Session session, Scope scope, UUID id) {
        return customers.find(session, id).map(found -> found != null && scope.reaches(found.dealerId));
    }
}
