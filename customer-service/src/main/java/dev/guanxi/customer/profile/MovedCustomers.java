package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.alias.IdMoved;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Old ids of merged customers (C7): in a path one leads to the survivor, in a body or filter it means the survivor. */
@Singleton
final class MovedCustomers {

    private final CustomerRepository customers;
    private final CustomerAliases aliases;
    private final TakenIds taken;

    MovedCustomers(CustomerRepository customers, CustomerAliases aliases, TakenIds taken) {
        this.customers = customers;
        this.aliases = aliases;
        this.taken = taken;
    }

    /**
     * Does nothing where the customer was found.
     *
     * @return fails with {@link IdMoved} if the id is an old one and the survivor is within reach
     */
    Uni<Void> refuse(Mutiny.Session session, Scope scope, CustomerEntity found, UUID id) {
        if (found != null) {
            return Uni.createFrom().voidItem();
        }
        return survivor(session, scope, id)
                .invoke(survivor -> {
                    if (survivor != null) {
                        throw new IdMoved(id, survivor.id);
                    }
                })
                .replaceWithVoid();
    }

    /** The customer that an old id stands for now; null if it is none, or the survivor is out of reach. */
    Uni<CustomerEntity> survivor(Mutiny.Session session, Scope scope, UUID id) {
        return aliases.survivorOf(session, id)
                .chain(survivor -> survivor == null ? Uni.createFrom().nullItem() : customers.find(session, survivor))
                .map(survivor -> survivor != null && scope.reaches(survivor.dealerId) ? survivor : null);
    }

    /** Fails with a refusal if the id of a customer that is to be registered stands for another, or was an erased person's. */
    Uni<Void> refuseTaken(Mutiny.Session session, TakenIds.Wanted wanted) {
        return taken.refuse(session, wanted, () -> aliases.survivorOf(session, wanted.id()), () -> survivor(
                        session, wanted.scope(), wanted.id())
                .onItem()
                .ifNotNull()
                .transform(survivor -> survivor.id));
    }

    /** The same, also if a customer of this id is there. */
    Uni<Void> refuseKnownOrTaken(Mutiny.Session session, TakenIds.Wanted wanted) {
        return customers
                .find(session, wanted.id())
                .invoke(existing -> {
                    if (existing != null) {
                        throw Refusal.idTaken("record", wanted.id());
                    }
                })
                .chain(() -> refuseTaken(session, wanted));
    }

    /** The customer of this id, or the one that it was merged into; null if there is none. */
    Uni<CustomerEntity> meant(Mutiny.Session session, Scope scope, UUID id) {
        return customers
                .find(session, id)
                .chain(found -> found == null
                        ? survivor(session, scope, id)
                        : Uni.createFrom().item(found));
    }
}
