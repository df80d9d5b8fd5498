package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The customers within a token's reach, in the session that goes on with them. */
@Singleton
public final class CustomerReach {

    private static final String HOLD = "select 1 from customer where id = :id for key share";

    private final CustomerRepository customers;
    private final MovedCustomers moved;

    CustomerReach(CustomerRepository customers, MovedCustomers moved) {
        this.customers = customers;
        this.moved = moved;
    }

    /** The customer that a path names. An old id sends the caller on; out of reach it is refused as unknown. */
    public Uni<Customer> require(Mutiny.Session session, Scope scope, UUID id) {
        return customers
                .find(session, id)
                .call(found -> moved.refuse(session, scope, found, id))
                .map(found -> CustomerService.reached(scope, found, id));
    }

    /**
     * The same for who records something of it: until the transaction ends it is neither merged nor parted again, so what is
     * read of it stays its own.
     */
    public Uni<Customer> hold(Mutiny.Session session, Scope scope, UUID id) {
        return session.createNativeQuery(HOLD, Integer.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(() -> require(session, scope, id));
    }

    /** The customer that a body or filter names; an old id means the survivor. Out of reach it is refused as unknown. */
    public Uni<Customer> meant(Mutiny.Session session, Scope scope, UUID id) {
        return moved.meant(session, scope, id).map(found -> CustomerService.reached(scope, found, id));
    }

    /** Whether there is such a customer within reach. */
    public Uni<Boolean> reaches(Mutiny.Session session, Scope scope, UUID id) {
        return customers.find(session, id).map(found -> found != null && scope.reaches(found.dealerId));
    }
}
