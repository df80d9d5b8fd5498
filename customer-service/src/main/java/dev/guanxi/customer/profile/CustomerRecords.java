package dev.guanxi.customer.profile;

import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers' records as a whole, for who joins and separates them in a transaction of its own (C7). */
@Singleton
public final class CustomerRecords {

    private final CustomerRepository customers;
    private final RecordWatch watch;
    private final Outbox outbox;
    private final Clock clock;

    CustomerRecords(CustomerRepository customers, RecordWatch watch, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.watch = watch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those of the customers that are there; others wait who want to change them. */
    public Uni<Map<UUID, Customer>> lock(Mutiny.Session session, Collection<UUID> ids) {
        return customers.findAllForChange(session, ids).map(found -> found.stream()
                .map(CustomerEntity::toCustomer)
                .collect(Collectors.toMap(Customer::id, Function.identity())));
    }

    /** Makes a customer what the data says, whatever was read of it before; its version grows, and others are told. */
    public Uni<Customer> rewrite(Mutiny.Session session, CustomerData wanted) {
        session.clear();
        return customers
                .findForChange(session, wanted.id())
                .invoke(found -> found.take(wanted, clock.instant()))
                .call(session::flush)
                .map(CustomerEntity::toCustomer)
                .call(after -> watch.note(session, List.of(after)))
                .call(after -> outbox.append(session, CustomerEvents.changed(after)));
    }

    /** Takes a customer's row away, after everything that refers to it. */
    public Uni<Void> remove(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete from Customer c where c.id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Puts a removed customer's row back, without external ids, one version on. */
    public Uni<Void> putBack(Mutiny.Session session, Customer removed) {
        CustomerEntity entity =
                CustomerEntity.registered(removed.id(), removed.data().withoutExternalIds(), removed.registeredAt());
        entity.version = removed.version();
        return session.persist(entity).chain(session::flush);
    }
}
