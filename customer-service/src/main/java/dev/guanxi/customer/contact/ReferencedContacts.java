package dev.guanxi.customer.contact;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.ExternalId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds contacts by the references under which other systems know them. */
@Singleton
final class ReferencedContacts {

    private final ContactReferences references;
    private final Contacts contacts;

    ReferencedContacts(ContactReferences references, Contacts contacts) {
        this.references = references;
        this.contacts = contacts;
    }

    /** The contact that an owner knows under a reference, or by the id that it has here; null if there is none. */
    Uni<Contact> find(Mutiny.Session session, UUID owner, ExternalId reference) {
        return references
                .standing(session, owner, List.of(reference))
                .chain(standing -> standing.isEmpty()
                        ? contacts.reached(
                                session,
                                new Scope(Scope.dealerOf(owner)),
                                reference.ourId().stream().toList())
                        : contacts.byId(session, List.of(standing.get(reference).contactId())))
                .map(found -> found.values().stream().findFirst().orElse(null));
    }
}
