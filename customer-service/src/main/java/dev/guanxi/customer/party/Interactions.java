package dev.guanxi.customer.party;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What satisfaction must know of interactions; these answer it. */
public interface Interactions {

    /** Whether there is such an interaction with the customer. */
    Uni<Boolean> isWith(Mutiny.Session session, UUID customerId, UUID interactionId);
}
