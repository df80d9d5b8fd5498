package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Customers that bodies and filters name by their ids, in the session that goes on with them. The old id of a customer
 * that was merged means the survivor (C7).
 */
@Singleton
public final class NamedCustomers {

    private final MovedCustomers moved;
    private final CustomerAliases aliases;

    NamedCustomers(MovedCustomers moved, CustomerAliases aliases) {
        this.moved = moved;
        this.aliases = aliases;
    }

    /** The customer; refused (in the result) if it is not within reach. */
    public Uni<Customer> named(Mutiny.Session session, Scope scope, UUID id) {
        return moved.meant(session, scope, id).map(found -> {
            if (found == null || !scope.reaches(found.dealerId)) {
                throw Refusal.unprocessable("CUSTOMER_UNKNOWN", "/customerId", id, "The id of a registered customer.");
            }
            return found.toCustomer();
        });
    }

    /** The id under which the customer is kept: the survivor's for an old one within reach, else the id itself. */
    public Uni<UUID> idNow(Mutiny.Session session, Scope scope, UUID id) {
        return moved.survivor(session, scope, id).map(survivor -> survivor == null ? id : survivor.id);
    }

    /** Narrows a filter to the id under which the customer is kept, if it names one. */
    public Uni<Void> settle(Mutiny.Session session, Scope scope, UUID id, Consumer<UUID> filter) {
        return id == null
                ? Uni.createFrom().voidItem()
                : idNow(session, scope, id).invoke(filter).replaceWithVoid();
    }

    /** The ids under which customers of ours are kept, one for each and in the same order. */
    public Uni<List<UUID>> idsNow(Mutiny.Session session, List<UUID> ids) {
        return aliases.survivorsOf(session, null, ids).map(survivors -> {
            List<UUID> now = new ArrayList<>(ids);
            now.replaceAll(id -> survivors.getOrDefault(id, id));
            return List.copyOf(now);
        });
    }
}
