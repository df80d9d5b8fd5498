package dev.guanxi.customer.contact;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.profile.TakenIds;
import dev.guanxi.platform.alias.IdMoved;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Old ids of merged contacts (C7) in paths: one leads to the survivor. */
@Singleton
public final class MovedContacts {

    private final ContactAliases aliases;
    private final Contacts contacts;
    private final CustomerReach reach;
    private final TakenIds taken;

    MovedContacts(ContactAliases aliases, Contacts contacts, CustomerReach reach, TakenIds taken) {
        this.aliases = aliases;
        this.contacts = contacts;
        this.reach = reach;
        this.taken = taken;
    }

    /**
     * Does nothing where the id is none of a merged contact.
     *
     * @return fails with {@link IdMoved} if it is, and the survivor is within reach
     */
    public Uni<Void> refuse(Mutiny.Session session, Scope scope, UUID id) {
        return survivor(session, scope, id)
                .invoke(survivor -> {
                    if (survivor != null) {
                        throw new IdMoved(id, survivor);
                    }
                })
                .replaceWithVoid();
    }

    /** The contact that an old id stands for now; null if it is none, or the survivor is out of reach. */
    public Uni<UUID> survivor(Mutiny.Session session, Scope scope, UUID id) {
        return aliases.survivorsOf(session, List.of(id))
                .chain(found -> contacts.byId(session, found.values()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : reached(session, scope, found.values().iterator().next()));
    }

    /** Fails with a refusal if the id of a contact that is to be added stands for another, or was an erased person's. */
    Uni<Void> refuseTaken(Mutiny.Session session, TakenIds.Wanted wanted) {
        return taken.refuse(
                session,
                wanted,
                () -> aliases.survivorsOf(session, List.of(wanted.id())).map(found -> found.get(wanted.id())),
                () -> survivor(session, wanted.scope(), wanted.id()));
    }

    private Uni<UUID> reached(Mutiny.Session session, Scope scope, Contact survivor) {
        return reach.reaches(session, scope, survivor.customerId()).map(reached -> reached ? survivor.id() : null);
    }
}
