package dev.guanxi.customer.contact;

import static dev.guanxi.customer.contact.ContactService.CONTACTS;

import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.DuplicateCheck;
import dev.guanxi.customer.profile.TakenIds.Wanted;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Adds contacts, each in one transaction. */
@Singleton
public final class ContactRegistration {

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final MovedContacts moved;
    private final ContactCheck check;
    private final DuplicateContacts duplicates;
    private final ContactFollowers followers;

    ContactRegistration(
            Transactions transactions,
            Dossiers dossiers,
            MovedContacts moved,
            ContactCheck check,
            DuplicateContacts duplicates,
            ContactFollowers followers) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.moved = moved;
        this.check = check;
        this.duplicates = duplicates;
        this.followers = followers;
    }

    /**
     * Adds a contact; a repeat with the same id or key answers with the contact of the first time, unless
     * it was merged into another or erased since.
     *
     * @param duplicateCheck whether one that seems to be there already is refused (C7)
     */
    public Uni<Made<Contact>> add(Creation<ContactData> creation, DuplicateCheck duplicateCheck) {
        check.checked(creation.data());
        return transactions
                .write(session -> dossiers.make(session, CONTACTS, creation, (customer, contact) -> moved.refuseTaken(
                                session,
                                Wanted.of(
                                        creation.scope(),
                                        contact.id(),
                                        creation.data().id(),
                                        creation.idempotencyKey()))
                        .chain(() -> dossiers.insert(session, contact))
                        .call(kept -> duplicates.check(session, kept.toContact(), creation.caller(), duplicateCheck))
                        .call(kept -> followers.follow(session, List.of(kept.toContact())))))
                .map(made -> made.map(ContactEntity::toContact));
    }
}
