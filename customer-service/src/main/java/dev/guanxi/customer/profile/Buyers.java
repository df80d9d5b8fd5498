package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
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
    private final CustomerAliases aliases;
    private final Outbox outbox;
    private final Clock clock;

    Buyers(
            CustomerRepository customers,
            ProspectConversion prospects,
            CustomerAliases aliases,
            Outbox outbox,
            Clock clock) {
        this.customers = customers;
        this.prospects = prospects;
        this.aliases = aliases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Ids of customers by the external ids of an owner; unknown ones are absent. A customer that is named by the id it had
     * here before it was merged (C7) is the one that it was merged into.
     */
    public Uni<Map<ExternalId, UUID>> idsOf(Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds) {
        return customers
                .idsOf(session, owner, externalIds)
                .chain(known -> withMerged(session, owner, externalIds, known));
    }

    private Uni<Map<ExternalId, UUID>> withMerged(
            Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds, Map<ExternalId, UUID> known) {
        List<UUID> gone = externalIds.stream()
                .filter(one -> !known.containsKey(one))
                .flatMap(one -> one.ourId().stream())
                .toList();
        if (gone.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return aliases.survivorsOf(session, Scope.dealerOf(owner), gone)
                .invoke(found -> found.forEach((old, survivor) -> known.put(ExternalId.ours(old), survivor)))
                .replaceWith(known);
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
