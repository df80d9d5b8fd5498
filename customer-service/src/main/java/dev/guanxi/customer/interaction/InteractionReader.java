package dev.guanxi.customer.interaction;

import dev.guanxi.customer.party.Interactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers what other records of a customer must know of its interactions. */
@Singleton
final class InteractionReader implements Interactions {

    @Override
    public Uni<Boolean> isWith(Mutiny.Session session, UUID customerId, UUID interactionId) {
        return session.find(InteractionEntity.class, interactionId)
                .map(found -> found != null && found.customerId().equals(customerId));
    }
}
