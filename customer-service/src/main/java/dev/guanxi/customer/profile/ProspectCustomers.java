package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The customers behind prospects, in the transaction that captures or converts these. */
@Singleton
public final class ProspectCustomers {

    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final MovedCustomers moved;
    private final Outbox outbox;
    private final Clock clock;

    ProspectCustomers(
            CustomerRepository customers, CustomerWriter writer, MovedCustomers moved, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.writer = writer;
        this.moved = moved;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The customer, if it is within reach; others who want to change it wait. */
    public Uni<Customer> lock(Mutiny.Session session, Scope scope, UUID id) {
        return customers.findForChange(session, id).map(found -> CustomerService.reached(scope, found, id));
    }

    /**
     * Registers a customer whose id and external ids are free.
     *
     * @param check whether one that seems to be there already is refused (C7)
     */
    public Uni<Customer> register(Mutiny.Session session, Scope scope, DuplicateCheck check, CustomerData data) {
        CustomerData owned = data.ownedBy(scope);
        UUID id = data.id() == null ? Ids.next() : data.id();
        return moved.refuseKnownOrTaken(session, TakenIds.Wanted.of(scope, id, data.id(), null))
                .chain(() -> writer.refuseTaken(session, id, owned))
                .chain(() -> writer.refuseDuplicate(session, check, null, owned))
                .chain(() -> writer.insert(session, id, owned));
    }

    /** Makes a locked customer actual, if it is not already. */
    public Uni<Customer> makeActual(Mutiny.Session session, UUID id) {
        return customers.find(session, id).chain(found -> {
            if (found.state == CustomerState.ACTUAL) {
                return Uni.createFrom().item(found.toCustomer());
            }
            found.becomeActual(clock.instant());
            return session.flush().chain(() -> {
                Customer actual = found.toCustomer();
                return outbox.append(session, CustomerEvents.changed(actual)).replaceWith(actual);
            });
        });
    }
}
