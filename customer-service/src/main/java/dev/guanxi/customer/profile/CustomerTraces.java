package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is recorded of customers all over; who knows every such table answers it. */
public interface CustomerTraces {

    /** Those of the customers of which anything is recorded, and one thing that is, by its table's name. */
    Uni<Map<UUID, String>> among(Mutiny.Session session, Set<UUID> customerIds);

    /** Removes what is recorded of customers and is no trace, before their records are removed. */
    Uni<Void> forget(Mutiny.Session session, Set<UUID> customerIds);
}
