package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sends whoever asks for a customer that was merged to the one that it was merged into (C7). */
@Singleton
final class MovedCustomers {

    private final CustomerRepository customers;
    private final CustomerAliases aliases;

    MovedCustomers(CustomerRepository customers, CustomerAliases aliases) {
        this.customers = customers;
        this.aliases = aliases;
    }

    /**
     * Does nothing where the customer was found.
     *
     * @return fails with {@link CustomerMoved} if the id is an old one and the survivor is within reach
     */
    Uni<Void> refuse(Mutiny.Session session, Scope scope, CustomerEntity found, UUID id) {
        if (found != null) {
            return Uni.createFrom().voidItem();
        }
        return aliases.survivorOf(session, id)
                .chain(survivor -> survivor == null ? Uni.createFrom().nullItem() : customers.find(session, survivor))
                .invoke(survivor -> {
                    if (survivor != null && scope.reaches(survivor.dealerId)) {
                        throw new CustomerMoved(id, survivor.id);
                    }
                })
                .replaceWithVoid();
    }
}
