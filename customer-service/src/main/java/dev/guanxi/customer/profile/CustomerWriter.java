package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.ProspectConversion.Turn;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes one customer with its event, in the transaction of the session it is given. */
@Singleton
final class CustomerWriter {

    private final CustomerRepository customers;
    private final PurchaseHistory history;
    private final ProspectConversion prospects;
    private final RecordWatch watch;
    private final ErasedPeople erased;
    private final Outbox outbox;
    private final Clock clock;

    CustomerWriter(
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

    /** Registers a customer whose external ids are free. */
    Uni<Customer> insert(Mutiny.Session session, UUID id, CustomerData data) {
        CustomerEntity entity = CustomerEntity.registered(id, data, clock.instant());
        return session.persist(entity).chain(session::flush).chain(() -> {
            Customer customer = entity.toCustomer();
            return watch.note(session, List.of(customer))
                    .chain(() -> outbox.append(session, CustomerEvents.registered(customer)))
                    .replaceWith(customer);
        });
    }

    /**
     * Makes a customer, locked for the change, what the data says; its external ids are free or its own. A person who was
     * erased stays as it is.
     *
     * @param check whether it is refused if it then seems to be another that is there (C7)
     */
    Uni<Customer> update(Mutiny.Session session, CustomerEntity found, DuplicateCheck check, CustomerData wanted) {
        return erased.refuse(session, found.id).chain(() -> become(session, found, check, wanted));
    }

    private Uni<Customer> become(
            Mutiny.Session session, CustomerEntity found, DuplicateCheck check, CustomerData wanted) {
        Customer before = found.toCustomer();
        if (before.data().sameAs(wanted)) {
            return Uni.createFrom().item(before);
        }
        refuseFixed(before, wanted);
        return refusePotentialBuyer(session, before, wanted)
                .chain(() -> refuseDuplicate(session, check, before.data(), wanted))
                .invoke(() -> found.take(wanted, clock.instant()))
                .chain(session::flush)
                .chain(() -> {
                    Customer after = found.toCustomer();
                    return watch.note(session, List.of(after))
                            .chain(() -> outbox.append(session, CustomerEvents.changed(after)))
                            .chain(() -> convert(session, before, after))
                            .replaceWith(after);
                });
    }

    /** Who is said to be actual is no prospect any more. */
    private Uni<Void> convert(Mutiny.Session session, Customer before, Customer after) {
        return before.state() == after.state() || after.state() == CustomerState.POTENTIAL
                ? Uni.createFrom().voidItem()
                : prospects.convert(session, List.of(new Turn(after.id(), after.changedAt())));
    }

    private static void refuseFixed(Customer before, CustomerData wanted) {
        if (!before.id().equals(wanted.id())) {
            throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
        }
        if (!Objects.equals(before.dealerId(), wanted.dealerId())) {
            throw Refusal.unprocessable(
                    "DEALER_FIXED", "/dealerId", wanted.dealerId(), "A change does not move a customer to a dealer.");
        }
    }

    /** Who has bought is actual (C1), and stays so. */
    private Uni<Void> refusePotentialBuyer(Mutiny.Session session, Customer before, CustomerData wanted) {
        if (before.state() == wanted.state() || wanted.state() != CustomerState.POTENTIAL) {
            return Uni.createFrom().voidItem();
        }
        return history.buyersAmong(session, Set.of(before.id()))
                .invoke(buyers -> {
                    if (!buyers.isEmpty()) {
                        throw Refusal.unprocessable(
                                "CUSTOMER_HAS_BOUGHT", "/state", wanted.state(), "ACTUAL: this customer has bought.");
                    }
                })
                .replaceWithVoid();
    }

    /**
     * @throws Refusal (in the result) if an external id of the data belongs to another customer than this one, or belonged
     *     to a person who was erased
     */
    Uni<Void> refuseTaken(Mutiny.Session session, UUID id, CustomerData data) {
        return customers
                .idsOf(session, Scope.ownerOf(data.dealerId()), data.externalIds())
                .invoke(holders -> refuseTaken(holders, id, data))
                .chain(() -> refuseErased(session, data));
    }

    /**
     * @param before what the customer was until now, null of one that is to be registered
     * @throws Refusal (in the result) that names whom it seems to be, unless the caller insists that it is another
     */
    Uni<Void> refuseDuplicate(Mutiny.Session session, DuplicateCheck check, CustomerData before, CustomerData wanted) {
        return check == DuplicateCheck.INSIST
                ? Uni.createFrom().voidItem()
                : watch.refuseDuplicate(session, before, wanted);
    }

    Uni<Void> refuseErased(Mutiny.Session session, CustomerData data) {
        return erased.refuseExternalIds(session, data);
    }

    /** @throws Refusal if an external id of the data has another holder than this customer */
    static void refuseTaken(Map<ExternalId, UUID> holders, UUID id, CustomerData data) {
        holders.forEach((externalId, holder) -> {
            if (!holder.equals(id)) {
                throw externalIdTaken(data, externalId, holder);
            }
        });
    }

    private static Refusal externalIdTaken(CustomerData data, ExternalId externalId, UUID holder) {
        String pointer = "/externalIds/" + data.externalIds().indexOf(externalId);
        String detail = "The id " + externalId.id() + " of system " + externalId.system() + " belongs to customer "
                + holder + ".";
        return Refusal.conflict(
                "EXTERNAL_ID_TAKEN", detail, new FieldError("EXTERNAL_ID_TAKEN", pointer, externalId.id(), detail));
    }
}
