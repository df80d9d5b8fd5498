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
import java.util.stream.IntStream;
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

    /**
     * Ids of customers by the external ids of an owner; unknown ones are absent. A customer that is named by the id it had
     * here before it was merged (C7) is the one that it was merged into.
     */
    public Uni<Map<ExternalId, UUID>> idsOf(Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds) {
        return customers.idsOf(session, owner, externalIds);
    }

    /**
     * Of customers that bought, the potential ones become actual (C1), and those that were prospects are converted.
     *
     * @return those that became actual
     */
    public Uni<List<Turned>> bought(Mutiny.Session session, Collection<Turn> purchases) {
        Set<UUID> ids = purchases.stream().map(Turn::customerId).collect(Collectors.toSet());
        return customers
                .findPotential(session, ids)
                .chain(found -> becomeActual(session, found))
                .call(() -> prospects.convert(session, purchases));
    }

    /**
     * A customer that became actual.
     *
     * @param before what it was
     * @param version that it has now
     */
    public record Turned(CustomerData before, long version) {}

    private Uni<List<Turned>> becomeActual(Mutiny.Session session, List<CustomerEntity> found) {
        Instant now = clock.instant();
        List<CustomerData> before =
                found.stream().map(customer -> customer.toCustomer().data()).toList();
        found.forEach(customer -> customer.becomeActual(now));
        return session.flush()
                .chain(() -> outbox.appendAll(session, changes(found)))
                .map(told -> IntStream.range(0, before.size())
                        .mapToObj(i -> new Turned(before.get(i), found.get(i).version))
                        .toList());
    }

    private static List<OutgoingEvent> changes(List<CustomerEntity> changed) {
        return changed.stream()
                .map(CustomerEntity::toCustomer)
                .map(CustomerEvents::changed)
                .toList();
    }
}
