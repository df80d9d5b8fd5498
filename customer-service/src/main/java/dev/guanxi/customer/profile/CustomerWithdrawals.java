package dev.guanxi.customer.profile;

import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes customers back that never should have been registered, and changes that never should have been made, in the
 * transaction of the session it is given.
 */
@Singleton
public final class CustomerWithdrawals {

    private final CustomerRecords records;
    private final CustomerTraces traces;
    private final PurchaseHistory purchases;
    private final ProspectConversion prospects;
    private final Outbox outbox;
    private final Clock clock;

    CustomerWithdrawals(
            CustomerRecords records,
            CustomerTraces traces,
            PurchaseHistory purchases,
            ProspectConversion prospects,
            Outbox outbox,
            Clock clock) {
        this.records = records;
        this.traces = traces;
        this.purchases = purchases;
        this.prospects = prospects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Removes customers of which nothing is recorded but themselves.
     *
     * @param versions at which each is still what it was, by its id
     * @return those that stay, with their reasons
     */
    public Uni<Map<UUID, Kept>> withdraw(Mutiny.Session session, Map<UUID, Long> versions) {
        return records.lock(session, versions.keySet())
                .chain(found -> traces.among(session, versions.keySet()).chain(used -> {
                    Map<UUID, Kept> kept = touched(versions, found);
                    used.forEach((id, table) -> kept.putIfAbsent(id, Kept.used(table)));
                    return remove(session, without(found, kept)).replaceWith(kept);
                }));
    }

    private Uni<Void> remove(Mutiny.Session session, List<Customer> withdrawn) {
        if (withdrawn.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> ids = withdrawn.stream().map(Customer::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        return traces.forget(session, ids)
                .chain(() -> records.removeAll(session, ids))
                .chain(() -> outbox.appendAll(
                        session,
                        withdrawn.stream()
                                .map(one -> CustomerEvents.withdrawn(one, now))
                                .toList()));
    }

    /**
     * Makes customers what they were.
     *
     * @param versions at which each is still what the change made it, by its id
     * @return those that stay, with their reasons
     */
    public Uni<Map<UUID, Kept>> restore(
            Mutiny.Session session, Map<UUID, Long> versions, Map<UUID, CustomerData> before) {
        return records.lock(session, versions.keySet()).chain(found -> {
            Map<UUID, Kept> kept = touched(versions, found);
            Set<UUID> back = turnedBack(without(found, kept), before);
            return keepActual(session, back, kept).chain(() -> {
                List<CustomerData> restored = without(found, kept).stream()
                        .map(customer -> before.get(customer.id()))
                        .toList();
                return restored.isEmpty()
                        ? Uni.createFrom().item(kept)
                        : records.rewriteAll(session, restored).replaceWith(kept);
            });
        });
    }

    /** Those that would be potential again. */
    private static Set<UUID> turnedBack(List<Customer> untouched, Map<UUID, CustomerData> before) {
        return untouched.stream()
                .filter(customer -> customer.state() == CustomerState.ACTUAL
                        && before.get(customer.id()).state() == CustomerState.POTENTIAL)
                .map(Customer::id)
                .collect(Collectors.toSet());
    }

    /** Who has bought stays actual (C1), and so does who was converted as a prospect (C5). */
    private Uni<Void> keepActual(Mutiny.Session session, Set<UUID> back, Map<UUID, Kept> kept) {
        if (back.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Kept bought = new Kept("CUSTOMER_HAS_BOUGHT", "It has bought, so it cannot be potential again.");
        Kept converted = new Kept("PROSPECT_CONVERTED", "It was converted as a prospect, which is for good.");
        return purchases
                .buyersAmong(session, back)
                .invoke(buyers -> buyers.forEach(id -> kept.put(id, bought)))
                .chain(() -> prospects.convertedAmong(session, back))
                .invoke(found -> found.forEach(id -> kept.putIfAbsent(id, converted)))
                .replaceWithVoid();
    }

    private static Map<UUID, Kept> touched(Map<UUID, Long> versions, Map<UUID, Customer> found) {
        Map<UUID, Kept> kept = new HashMap<>();
        versions.forEach((id, version) -> {
            Customer customer = found.get(id);
            if (customer == null) {
                kept.put(id, Kept.gone());
            } else if (customer.version() != version) {
                kept.put(id, Kept.changed());
            }
        });
        return kept;
    }

    private static List<Customer> without(Map<UUID, Customer> found, Map<UUID, Kept> kept) {
        Set<UUID> rest = new HashSet<>(found.keySet());
        rest.removeAll(kept.keySet());
        return rest.stream().map(found::get).toList();
    }
}
