package dev.guanxi.customer.profile;

import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Those of the customers that are there. */
    public Uni<Map<UUID, Customer>> find(Mutiny.Session session, Collection<UUID> ids) {
        return customers.findAll(session, ids).map(CustomerRecords::byId);
    }

    /** The same; others wait who want to change them. */
    public Uni<Map<UUID, Customer>> lock(Mutiny.Session session, Collection<UUID> ids) {
        return customers.findAllForChange(session, ids).map(CustomerRecords::byId);
    }

    private static Map<UUID, Customer> byId(List<CustomerEntity> found) {
        return found.stream()
                .map(CustomerEntity::toCustomer)
                .collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    /** Makes a customer what the data says, whatever was read of it before; its version grows, and others are told. */
    public Uni<Customer> rewrite(Mutiny.Session session, CustomerData wanted) {
        return rewriteAll(session, List.of(wanted)).map(written -> written.get(0));
    }

    /** The same for many, in order of their ids. */
    public Uni<List<Customer>> rewriteAll(Mutiny.Session session, Collection<CustomerData> wanted) {
        session.clear();
        Map<UUID, CustomerData> byId = wanted.stream().collect(Collectors.toMap(CustomerData::id, Function.identity()));
        return customers
                .findAllForChange(session, byId.keySet())
                .invoke(found -> found.forEach(one -> one.take(byId.get(one.id), clock.instant())))
                .call(session::flush)
                .map(found -> found.stream().map(CustomerEntity::toCustomer).toList())
                .call(after -> watch.note(session, after))
                .call(after -> outbox.appendAll(
                        session, after.stream().map(CustomerEvents::changed).toList()));
    }

    /** Takes a customer's row away, after everything that refers to it. */
    public Uni<Void> remove(Mutiny.Session session, UUID id) {
        return removeAll(session, Set.of(id));
    }

    /** The same for many. */
    public Uni<Void> removeAll(Mutiny.Session session, Set<UUID> ids) {
        return session.createMutationQuery("delete from Customer c where c.id in :ids")
                .setParameter("ids", ids)
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
