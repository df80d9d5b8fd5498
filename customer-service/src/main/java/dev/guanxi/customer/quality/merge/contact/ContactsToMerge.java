package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactRecords;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.contact.MovedContacts;
import dev.guanxi.customer.gift.allowance.AllowanceLocks;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.profile.ErasedPeople;
import dev.guanxi.platform.alias.IdMoved;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The two contacts of a merge; to be merged they are locked, so that of two merges of one pair one comes first. */
@Singleton
final class ContactsToMerge {

    private static final String WHOLE = "select 1 from customer where id = :customer for update";

    private final AllowanceLocks allowances;
    private final ContactRecords records;
    private final Contacts contacts;
    private final MovedContacts moved;
    private final CustomerReach reach;
    private final ErasedPeople erased;

    ContactsToMerge(
            AllowanceLocks allowances,
            ContactRecords records,
            Contacts contacts,
            MovedContacts moved,
            CustomerReach reach,
            ErasedPeople erased) {
        this.allowances = allowances;
        this.records = records;
        this.contacts = contacts;
        this.moved = moved;
        this.reach = reach;
        this.erased = erased;
    }

    /** Both, if they are within reach; refuses with the reason if one of them is not, was merged already or was erased. */
    Uni<TwoContacts> read(Mutiny.Session session, Scope scope, UUID survivorId, UUID duplicateId) {
        return contacts.byId(session, List.of(survivorId, duplicateId))
                .chain(found -> both(session, scope, found, survivorId, duplicateId));
    }

    /**
     * The same, locked. Whoever records something of their customer waits, and who gives something before it is judged: what
     * was recorded a moment ago is there to be moved, and what is recorded next finds the survivor.
     */
    Uni<TwoContacts> lock(Mutiny.Session session, Scope scope, UUID survivorId, UUID duplicateId) {
        return lockAll(session, survivorId, duplicateId)
                .chain(found -> both(session, scope, found, survivorId, duplicateId));
    }

    private Uni<TwoContacts> both(
            Mutiny.Session session, Scope scope, Map<UUID, Contact> found, UUID survivorId, UUID duplicateId) {
        return refuseUnreached(session, scope, found, survivorId, duplicateId)
                .map(reached -> new TwoContacts(found.get(survivorId), found.get(duplicateId)))
                .call(() -> erased.refuse(session, survivorId, duplicateId));
    }

    private Uni<Map<UUID, Contact>> lockAll(Mutiny.Session session, UUID survivorId, UUID duplicateId) {
        return contacts.byId(session, List.of(survivorId))
                .chain(before -> before.isEmpty()
                        ? records.lock(session, List.of(survivorId, duplicateId))
                        : lockAll(session, before.get(survivorId), duplicateId));
    }

    /** While this waits, a merge of customers may take the contact to another. */
    private Uni<Map<UUID, Contact>> lockAll(Mutiny.Session session, Contact before, UUID duplicateId) {
        return hold(session, before.customerId())
                .chain(() -> records.lock(session, List.of(before.id(), duplicateId)))
                .chain(found -> isStillOf(before.customerId(), found.get(before.id()))
                        ? Uni.createFrom().item(found)
                        : lockAll(session, found.get(before.id()), duplicateId));
    }

    private static boolean isStillOf(UUID customerId, Contact found) {
        return found == null || found.customerId().equals(customerId);
    }

    /** In the order in which gifts are recorded: the allowances first. */
    Uni<Void> hold(Mutiny.Session session, UUID customerId) {
        return allowances
                .company(session, customerId)
                .chain(() -> session.createNativeQuery(WHOLE, Integer.class)
                        .setParameter("customer", customerId)
                        .getResultList())
                .replaceWithVoid();
    }

    private Uni<Void> refuseUnreached(
            Mutiny.Session session, Scope scope, Map<UUID, Contact> found, UUID survivorId, UUID duplicateId) {
        return require(session, scope, found.get(survivorId), survivorId)
                .onFailure(Refusal.class)
                .recoverWithUni(unknown -> refuseMerged(session, scope, survivorId, duplicateId, unknown))
                .chain(() -> require(session, scope, found.get(duplicateId), duplicateId)
                        .onFailure(Refusal.class)
                        .transform(unknown -> Refusal.unprocessable(
                                "CONTACT_UNKNOWN", "/duplicateId", duplicateId, "The id of a contact."))
                        .onFailure(Refusal.class)
                        .recoverWithUni(unknown -> refuseMerged(session, scope, duplicateId, null, unknown)));
    }

    private Uni<Void> require(Mutiny.Session session, Scope scope, Contact found, UUID id) {
        Uni<Boolean> reached =
                found == null ? Uni.createFrom().item(false) : reach.reaches(session, scope, found.customerId());
        return reached.invoke(yes -> {
                    if (!yes) {
                        throw Refusal.unknown("CONTACT_UNKNOWN", "No contact has the id " + id + ".");
                    }
                })
                .replaceWithVoid();
    }

    /**
     * @param duplicateId to be merged into the contact that the path names, which then leads to the survivor's; null where the
     *     id is not the path's
     * @param unknown why the contact is refused if it was not merged
     */
    private Uni<Void> refuseMerged(Mutiny.Session session, Scope scope, UUID id, UUID duplicateId, Throwable unknown) {
        return moved.survivor(session, scope, id).chain(survivor -> Uni.createFrom()
                .failure(survivor == null ? unknown : merged(id, survivor, duplicateId)));
    }

    private static RuntimeException merged(UUID id, UUID survivor, UUID duplicateId) {
        if (duplicateId != null && !duplicateId.equals(survivor)) {
            return new IdMoved(id, survivor);
        }
        String detail = "Contact " + id + " was merged into " + survivor + " already.";
        return Refusal.conflict("CONTACT_MERGED", detail, new FieldError("CONTACT_MERGED", "", id, detail));
    }
}
