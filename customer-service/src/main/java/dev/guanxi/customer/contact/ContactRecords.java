package dev.guanxi.customer.contact;

import static dev.guanxi.customer.contact.ContactService.CONTACTS;

import dev.guanxi.customer.dossier.DossierRecords;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts' records as a whole, for who joins and separates them in a transaction of its own (C7). */
@Singleton
public final class ContactRecords {

    /** The row as a whole: whoever wants to name the contact waits too. */
    private static final String WHOLE = "select id from contact where id in (:ids) order by id for update";

    private final DossierRecords dossiers;
    private final ContactFollowers followers;

    ContactRecords(DossierRecords dossiers, ContactFollowers followers) {
        this.dossiers = dossiers;
        this.followers = followers;
    }

    /** Those of the contacts that are there; others wait who want to change or name them. */
    public Uni<Map<UUID, Contact>> lock(Mutiny.Session session, Collection<UUID> ids) {
        session.clear();
        return session.createNativeQuery(WHOLE, UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .chain(() -> find(session, ids))
                .map(found -> found.stream()
                        .map(ContactEntity::toContact)
                        .collect(Collectors.toMap(Contact::id, Function.identity())));
    }

    private static Uni<List<ContactEntity>> find(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery("from Contact c where c.id in :ids order by c.id", ContactEntity.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Makes a contact what the data says, whatever was read of it before; its version grows. */
    public Uni<Contact> rewrite(Mutiny.Session session, ContactData wanted) {
        session.clear();
        return find(session, List.of(wanted.id()))
                .map(found -> found.get(0))
                .chain(found -> dossiers.rewrite(session, found, wanted))
                .map(ContactEntity::toContact)
                .call(kept -> followers.follow(session, List.of(kept)));
    }

    /** Takes a contact's row away, after everything that refers to it. */
    public Uni<Void> remove(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete from Contact c where c.id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Puts a removed contact's row back.
     *
     * @param customerId whose contact it is now
     */
    public Uni<Void> putBack(Mutiny.Session session, UUID customerId, Contact removed) {
        return dossiers.putBack(
                session,
                CONTACTS,
                customerId,
                removed.data(),
                removed.version(),
                removed.recordedBy(),
                removed.recordedAt());
    }
}
