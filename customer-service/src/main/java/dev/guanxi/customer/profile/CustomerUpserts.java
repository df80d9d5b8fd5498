package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerPuts.Pending;
import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes many customers what their data says, in the transaction of the session it is given. */
@Singleton
public final class CustomerUpserts {

    private final CustomerRepository customers;
    private final PurchaseHistory history;
    private final ProspectConversion prospects;
    private final RecordWatch watch;
    private final ErasedPeople erased;
    private final Outbox outbox;
    private final Clock clock;

    CustomerUpserts(
            CustomerRepository customers,
            PurchaseHistory history,
            ProspectConversion prospects,
            RecordWatch watch,
            ErasedPeople erased,
            Outbox outbox,
            Clock clock) {
        this.customers = customers;
        this.history = history;
        this.prospects = prospects;
        this.watch = watch;
        this.erased = erased;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Registers customers, or makes them what their data says, whatever was known of them before. */
    public Uni<List<Put>> putAll(Mutiny.Session session, Scope scope, List<CustomerData> all) {
        return tellAll(session, scope, all.stream().map(ToldCustomer::whole).toList());
    }

    /**
     * Registers or changes customers. The first external id of each names it; external ids that a customer has besides
     * stay, and so does what is not told of.
     *
     * @return what became of each, in the same order
     */
    public Uni<List<Put>> tellAll(Mutiny.Session session, Scope scope, List<ToldCustomer> all) {
        List<ToldCustomer> owned = all.stream().map(one -> one.ownedBy(scope)).toList();
        CustomerPuts puts = new CustomerPuts(clock.instant());
        return know(session, scope, puts, owned.stream().map(ToldCustomer::data).toList())
                .map(known -> owned.stream().map(puts::put).toList())
                .call(() -> session.persistAll(puts.made().toArray()))
                .call(session::flush)
                .call(() -> watch.note(session, puts.written()))
                .call(() -> outbox.appendAll(session, puts.events()))
                .call(() -> prospects.convert(session, puts.turns()))
                .map(pending -> pending.stream().map(Pending::written).toList());
    }

    private Uni<Void> know(Mutiny.Session session, Scope scope, CustomerPuts puts, List<CustomerData> owned) {
        Set<ExternalId> mentioned =
                owned.stream().flatMap(data -> data.externalIds().stream()).collect(Collectors.toSet());
        return customers.idsOf(session, scope.owner(), mentioned).chain(ids -> customers
                .findAllForChange(session, ids.values())
                .invoke(found -> puts.know(ids, found))
                .chain(found -> buyersAmong(session, found, owned))
                .invoke(puts::knowBuyers)
                .chain(() -> knowErased(session, scope, puts, mentioned, ids.values())));
    }

    private Uni<Void> knowErased(
            Mutiny.Session session, Scope scope, CustomerPuts puts, Set<ExternalId> mentioned, Collection<UUID> known) {
        return erased.among(session, known)
                .chain(ids -> erased.externalIdsAmong(session, scope.owner(), mentioned)
                        .invoke(externalIds -> puts.knowErased(ids, externalIds)))
                .replaceWithVoid();
    }

    /** Only who shall become potential need be asked for among the buyers. */
    private Uni<Set<UUID>> buyersAmong(Mutiny.Session session, List<CustomerEntity> found, List<CustomerData> owned) {
        if (found.isEmpty() || owned.stream().noneMatch(data -> data.state() == CustomerState.POTENTIAL)) {
            return Uni.createFrom().item(Set.of());
        }
        return history.buyersAmong(
                session, found.stream().map(customer -> customer.id).collect(Collectors.toSet()));
    }
}
