package dev.guanxi.customer.profile;

import dev.guanxi.customer.profile.ProspectConversion.Turn;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A batch of customers that become what their data says; later ones see what earlier ones made. */
final class CustomerPuts {

    private final Instant now;
    private final Map<ExternalId, CustomerEntity> byExternalId = new HashMap<>();
    private final List<CustomerEntity> made = new ArrayList<>();
    private final Set<CustomerEntity> changed = new LinkedHashSet<>();
    private final List<Turn> turns = new ArrayList<>();
    private Set<UUID> buyers = Set.of();
    private Set<UUID> erased = Set.of();
    private Set<ExternalId> erasedExternalIds = Set.of();

    CustomerPuts(Instant now) {
        this.now = now;
    }

    /** Customers that are there already, and their external ids. */
    void know(Map<ExternalId, UUID> ids, Collection<CustomerEntity> customers) {
        Map<UUID, CustomerEntity> byId = new HashMap<>();
        customers.forEach(customer -> byId.put(customer.id, customer));
        ids.forEach((externalId, id) -> byExternalId.put(externalId, byId.get(id)));
    }

    /** Those of the known customers that have bought. */
    void knowBuyers(Set<UUID> ids) {
        buyers = ids;
    }

    /** Those of the known customers that were erased, and external ids that belonged to people who were. */
    void knowErased(Set<UUID> ids, Set<ExternalId> externalIds) {
        erased = ids;
        erasedExternalIds = externalIds;
    }

    /** A put whose version is known once it is written. */
    record Pending(PutOutcome outcome, CustomerEntity customer, CustomerData before) {

        static Pending refused(PutOutcome outcome) {
            return new Pending(outcome, null, null);
        }

        Put written() {
            return customer == null
                    ? new Put(outcome, null, 0, null)
                    : new Put(outcome, customer.id, customer.version, before);
        }
    }

    Pending put(ToldCustomer told) {
        CustomerData data = told.data();
        CustomerEntity existing = byExternalId.get(data.externalIds().get(0));
        if (isErased(existing, data)) {
            return Pending.refused(PutOutcome.PERSON_ERASED);
        }
        boolean taken = data.externalIds().stream()
                .map(byExternalId::get)
                .anyMatch(holder -> holder != null && holder != existing);
        if (taken) {
            return Pending.refused(PutOutcome.EXTERNAL_ID_TAKEN);
        }
        return existing == null ? register(told) : change(existing, told);
    }

    private boolean isErased(CustomerEntity existing, CustomerData data) {
        return existing != null && erased.contains(existing.id)
                || data.externalIds().stream().anyMatch(erasedExternalIds::contains);
    }

    private Pending register(ToldCustomer told) {
        CustomerData data = told.data();
        if (told.isUncallableIn(data)) {
            return Pending.refused(PutOutcome.PHONE_UNCALLABLE);
        }
        CustomerEntity customer = CustomerEntity.registered(Ids.next(), data, now);
        made.add(customer);
        data.externalIds().forEach(externalId -> byExternalId.put(externalId, customer));
        return new Pending(PutOutcome.REGISTERED, customer, null);
    }

    private Pending change(CustomerEntity existing, ToldCustomer told) {
        CustomerData before = existing.toCustomer().data();
        CustomerData wanted = told.over(before)
                .withId(existing.id)
                .withOnlyForeignIds(one -> one.ourId().isPresent() && byExternalId.containsKey(one))
                .withExternalIds(before.externalIds());
        if (told.isUncallableIn(wanted)) {
            return Pending.refused(PutOutcome.PHONE_UNCALLABLE);
        }
        if (before.sameAs(wanted)) {
            return new Pending(PutOutcome.UNCHANGED, existing, null);
        }
        if (wanted.state() == CustomerState.POTENTIAL && buyers.contains(existing.id)) {
            return Pending.refused(PutOutcome.HAS_BOUGHT);
        }
        existing.take(wanted, now);
        if (before.state() == CustomerState.POTENTIAL && wanted.state() == CustomerState.ACTUAL) {
            turns.add(new Turn(existing.id, now));
        }
        wanted.externalIds().forEach(externalId -> byExternalId.put(externalId, existing));
        if (!made.contains(existing)) {
            changed.add(existing);
        }
        return new Pending(PutOutcome.CHANGED, existing, before);
    }

    List<CustomerEntity> made() {
        return made;
    }

    /** Those that were potential and are said to be actual. */
    List<Turn> turns() {
        return turns;
    }

    /** What was made and changed, each customer once. */
    List<Customer> written() {
        return Stream.concat(made.stream(), changed.stream())
                .map(CustomerEntity::toCustomer)
                .toList();
    }

    /** Events of what was made and changed; to be asked for after the changes were written. */
    List<OutgoingEvent> events() {
        return Stream.concat(
                        made.stream().map(one -> CustomerEvents.registered(one.toCustomer())),
                        changed.stream().map(one -> CustomerEvents.changed(one.toCustomer())))
                .toList();
    }
}
