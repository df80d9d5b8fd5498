package dev.guanxi.customer.contact;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.DossierList;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.profile.ErasedPeople;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** The people at a customer; each public method is one transaction. */
@Singleton
public final class ContactService {

    static final DossierKind<ContactEntity> CONTACTS =
            new DossierKind<>(ContactEntity.class, "contact", "CONTACT_UNKNOWN", ContactEntity::new);

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Dossiers dossiers;
    private final ReferencedContacts referenced;
    private final MovedContacts moved;
    private final ContactCheck check;
    private final ContactFollowers followers;
    private final ErasedPeople erased;

    ContactService(
            Transactions transactions,
            CustomerReach reach,
            Dossiers dossiers,
            ReferencedContacts referenced,
            MovedContacts moved,
            ContactCheck check,
            ContactFollowers followers,
            ErasedPeople erased) {
        this.transactions = transactions;
        this.reach = reach;
        this.dossiers = dossiers;
        this.referenced = referenced;
        this.moved = moved;
        this.check = check;
        this.followers = followers;
        this.erased = erased;
    }

    private Uni<Void> follow(Mutiny.Session session, ContactEntity kept) {
        return followers.follow(session, List.of(kept.toContact()));
    }

    /** The contact, if its customer is within reach; the old id of one that was merged leads to the survivor (C7). */
    public Uni<Contact> get(Scope scope, UUID id) {
        return transactions
                .read(session -> leading(session, scope, id, dossiers.require(session, CONTACTS, scope, id)))
                .map(ContactEntity::toContact);
    }

    private Uni<ContactEntity> leading(Mutiny.Session session, Scope scope, UUID id, Uni<ContactEntity> required) {
        return required.onFailure(Refusal.class).recoverWithUni(unknown -> moved.refuse(session, scope, id)
                .chain(() -> Uni.createFrom().failure(unknown)));
    }

    private Uni<ContactEntity> requireForChange(Mutiny.Session session, Scope scope, UUID id) {
        return leading(session, scope, id, dossiers.requireForChange(session, CONTACTS, scope, id));
    }

    /** The contact that a system of the scope's owner, or of the given dealer, knows under a reference. */
    public Uni<Contact> getByReference(Scope scope, UUID dealerId, ExternalId reference) {
        UUID owner = scope.ownerNamed(dealerId);
        return transactions
                .read(session -> referenced.find(session, owner, reference))
                .invoke(found -> {
                    if (found == null) {
                        throw Refusal.unknown(
                                CONTACTS.unknown(),
                                "No contact has the reference " + reference.id() + " of system " + reference.system()
                                        + ".");
                    }
                });
    }

    /** A customer's contacts in order of id. */
    public Uni<Page<Contact>> ofCustomer(Scope scope, UUID customerId, DecisionPart part, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> new DossierList<>(CONTACTS, customerId)
                                .with("decisionPart", part)
                                .inOrderOfId(session, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())))
                .map(page -> page.map(ContactEntity::toContact));
    }

    /**
     * Changes a contact; who was erased stays as it is.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Contact> change(Scope scope, UUID id, LongConsumer expected, UnaryOperator<ContactData> change) {
        return transactions
                .write(session -> requireForChange(session, scope, id)
                        .call(() -> erased.refuse(session, id))
                        .chain(found -> {
                            expected.accept(found.version());
                            return dossiers.change(session, found, check.checked(change.apply(found.data())))
                                    .call(changed -> follow(session, changed));
                        }))
                .map(ContactEntity::toContact);
    }

    /**
     * Removes a contact that nothing refers to. Who was erased stays: its reference keeps a file from bringing it back.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Void> remove(Scope scope, UUID id, LongConsumer expected) {
        return transactions.write(session -> requireForChange(session, scope, id)
                .call(() -> erased.refuse(session, id))
                .invoke(found -> expected.accept(found.version()))
                .call(() -> refuseUsed(session, id))
                .chain(found -> dossiers.remove(session, CONTACTS, found)));
    }

    /** What names it in the meantime fails at its key, and is found by the retry. */
    private static Uni<Void> refuseUsed(Mutiny.Session session, UUID id) {
        return ContactUses.of(session, Set.of(id))
                .invoke(used -> used.values().forEach(table -> {
                    throw Refusal.conflict(
                            "CONTACT_IN_USE",
                            "The contact is named in " + table.replace('_', ' ') + ", which would lose it.");
                }))
                .replaceWithVoid();
    }
}
