package dev.guanxi.customer.contact;

import static dev.guanxi.customer.contact.ContactService.CONTACTS;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.ReferenceOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records the contacts of an import, in the transaction of the session it is given. */
@Singleton
public final class ContactImports {

    private final Dossiers dossiers;
    private final Contacts contacts;
    private final ContactReferences references;
    private final ContactFollowers followers;

    ContactImports(Dossiers dossiers, Contacts contacts, ContactReferences references, ContactFollowers followers) {
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.references = references;
        this.followers = followers;
    }

    /**
     * Records contacts that are new by their references; of the others nothing changes.
     *
     * @return what became of each, in the same order
     */
    public Uni<List<ReferenceOutcome>> record(
            Mutiny.Session session, Scope scope, String caller, List<ImportedContact> imported) {
        ContactBatch batch = new ContactBatch(imported);
        return contacts.reached(session, scope, batch.ourIds())
                .invoke(batch::repeatedOurs)
                .chain(() -> references.claim(session, scope.owner(), batch.claims()))
                .map(batch::recorded)
                .chain(made -> insert(session, scope, caller, made))
                .chain(() -> references.standing(session, scope.owner(), batch.references()))
                .chain(standing ->
                        contacts.byId(session, contactsOf(standing)).invoke(found -> batch.repeated(standing, found)))
                .map(done -> batch.outcomes());
    }

    private static Set<UUID> contactsOf(Map<?, ContactReferences.Claim> standing) {
        return standing.values().stream()
                .map(ContactReferences.Claim::contactId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Uni<Void> insert(Mutiny.Session session, Scope scope, String caller, Map<UUID, ImportedContact> imported) {
        if (imported.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<ContactEntity> made = imported.entrySet().stream()
                .map(one -> begun(scope, caller, one.getKey(), one.getValue()))
                .toList();
        return session.persistAll(made.toArray())
                .chain(session::flush)
                .chain(() -> followers.follow(
                        session, made.stream().map(ContactEntity::toContact).toList()));
    }

    private ContactEntity begun(Scope scope, String caller, UUID id, ImportedContact contact) {
        return dossiers.begun(CONTACTS, new Creation<>(scope, caller, null, contact.customerId(), contact.data()), id);
    }
}
