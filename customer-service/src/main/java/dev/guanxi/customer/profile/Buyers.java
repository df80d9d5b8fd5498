package dev.guanxi.customer.profile;

import dev.guanxi.customer.profile.ProspectConversion.Turn;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The customers behind purchases, in the transaction that records these. */
@Singleton
public final class Buyers {

    private final CustomerRepository customers;
    private final ProspectConversion prospects;
    private final Outbox outbox;
    private final Clock clock;

    Buyers(CustomerRepository customers, ProspectConversion prospects, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.prospects = prospects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ids of customers by the external ids of an owner; unknown ones are absent. */
    public Uni<Map<ExternalId, UUID>> idsOf(Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds) {
        return customers.idsOf(session, owner, externalIds);
    }

    /**
     * Of customers that bought, the potential ones become actual (C1), and those that were prospects are converted.
     *
     * @return those that became actual, as they are now
     */
    public Uni<List<Customer>> bought(Mutiny.Session session, Collection<Turn> purchases) {
        Set<UUID> ids = purchases.stream().map(Turn::customerId).collect(Collectors.toSet());
        return customers
                .findPotential(session, ids)
                .chain(found -> becomeActual(session, found))
                .call(() -> prospects.convert(session, purchases));
    }

    private Uni<List<Customer>> becomeActual(Mutiny.Session session, List<CustomerEntity> found) {
        Instant now = clock.instant();
        found.forEach(customer -> customer.becomeActual(now));
        return session.flush()
                .map(flushed -> found.stream().map(CustomerEntity::toCustomer).toList())
                .call(actual -> outbox.appendAll(session, changes(actual)));
    }

    private static List<OutgoingEvent> changes(List<Customer> changed) {
        return changed.stream().map(CustomerEvents::changed).toList();
    }
}
