package dev.guanxi.customer.contact;

import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The contacts that other records of a customer name. */
@Singleton
public final class Contacts {

    /** Lets only contacts of the customer through. */
    public Uni<Void> require(Mutiny.Session session, UUID customerId, List<Named> named) {
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createSelectionQuery(
                        "select c.id from Contact c where c.customerId = :customerId and c.id in :ids", UUID.class)
                .setParameter("customerId", customerId)
                .setParameter("ids", named.stream().map(Named::id).toList())
                .getResultList()
                .invoke(found -> refuseUnknown(named, Set.copyOf(found)))
                .replaceWithVoid();
    }

    /** The contacts with these ids. */
    public Uni<Map<UUID, Contact>> byId(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("from Contact c where c.id in :ids", ContactEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream()
                        .map(ContactEntity::toContact)
                        .collect(Collectors.toMap(Contact::id, Function.identity())));
    }

    /** A contact's id and where the request names it. */
    public record Named(UUID id, String pointer) {}

    private static void refuseUnknown(List<Named> named, Set<UUID> known) {
        named.stream().filter(one -> !known.contains(one.id())).findFirst().ifPresent(unknown -> {
            throw Refusal.unprocessable(
                    "CONTACT_UNKNOWN", unknown.pointer(), unknown.id(), "The id of a contact of this customer.");
        });
    }
}
