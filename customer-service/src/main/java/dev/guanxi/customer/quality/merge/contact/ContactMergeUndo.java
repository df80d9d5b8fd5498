package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.quality.merge.KeptMerges.OF_CONTACTS;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactRecords;
import dev.guanxi.customer.quality.merge.MergeRefusals;
import dev.guanxi.customer.quality.merge.contact.ContactMergeStore.Before;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Merges of contacts that were made, and parting the two again; each public method is one transaction. */
@Singleton
final class ContactMergeUndo {

    private final Transactions transactions;
    private final ContactsToMerge contacts;
    private final ContactRecords records;
    private final ContactMergeStore merges;
    private final ContactMergeRows rows;
    private final JoinedReceivers receivers;
    private final Outbox outbox;
    private final Clock clock;

    ContactMergeUndo(
            Transactions transactions,
            ContactsToMerge contacts,
            ContactRecords records,
            ContactMergeStore merges,
            ContactMergeRows rows,
            JoinedReceivers receivers,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.records = records;
        this.merges = merges;
        this.rows = rows;
        this.receivers = receivers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The merge, if its customer is within reach. */
    Uni<ContactMerge> get(Scope scope, UUID id) {
        return transactions.read(session -> merges.find(session, id)).map(found -> reached(scope, found, id));
    }

    /** A contact's merges, the newest first. */
    Uni<Page<ContactMerge>> ofContact(UUID contactId, Cursor after, int limit) {
        return transactions
                .read(session -> merges.ofContact(session, contactId, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /**
     * Makes both what they were before the merge, each with what was its own; a repeat changes nothing. Refused once
     * something was changed or recorded that the survivor did not have then: nobody knows whose of the two it is.
     */
    Uni<ContactMerge> undo(Scope scope, String caller, UUID id) {
        return transactions.write(session -> hold(session, scope, id)
                .chain(() -> merges.lock(session, id))
                .map(found -> reached(scope, found, id))
                .chain(merge -> merge.undoneAt() == null
                        ? part(session, caller, merge)
                        : Uni.createFrom().item(merge)));
    }

    /** While this waits, a merge of customers may take the contact to another. */
    private Uni<ContactMerge> hold(Mutiny.Session session, Scope scope, UUID id) {
        return merges.find(session, id)
                .map(found -> reached(scope, found, id))
                .call(found -> contacts.hold(session, found.customerId()))
                .chain(found -> merges.find(session, id)
                        .map(now -> reached(scope, now, id))
                        .chain(now -> now.customerId().equals(found.customerId())
                                ? Uni.createFrom().item(now)
                                : hold(session, scope, id)));
    }

    private static ContactMerge reached(Scope scope, ContactMerge found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unknown("MERGE_UNKNOWN", "No merge of contacts has the id " + id + ".");
        }
        return found;
    }

    private Uni<ContactMerge> part(Mutiny.Session session, String caller, ContactMerge merge) {
        MergeRefusals.refuseMergedOn("Contact", merge.survivorId(), merge.contactId());
        return records.lock(session, List.of(merge.survivorId()))
                .invoke(found -> refuseChanged(merge, found.get(merge.survivorId())))
                .chain(() -> merges.before(session, merge.id()))
                .call(before -> rows.marks(session, merge.customerId(), merge.survivorId())
                        .invoke(now -> MergeRefusals.refuseOthers("contact", before.rowsAfter(), now)))
                .call(() -> PutAside.refuseTaken(session, merge.id()))
                .call(() -> receivers.refuseUsed(session, merge))
                .chain(before -> restore(session, merge.undone(caller, now()), before));
    }

    private static void refuseChanged(ContactMerge merge, Contact survivor) {
        MergeRefusals.refuseChanged("Contact", survivor.id(), merge.survivorVersion(), survivor.version());
    }

    /** Frees the old id first, for that is to be the duplicate's again. */
    private Uni<ContactMerge> restore(Mutiny.Session session, ContactMerge merge, Before before) {
        return OF_CONTACTS
                .undo(session, merge.id(), merge.undoneBy(), merge.undoneAt())
                .chain(() -> records.putBack(session, merge.customerId(), before.duplicate()))
                .chain(() -> rows.moveBack(session, merge))
                .chain(() -> receivers.part(session, merge))
                .chain(() -> rewrite(session, before.survivor()))
                .chain(survivor -> rewrite(session, before.duplicate())
                        .chain(duplicate -> conclude(session, merge, survivor.version(), duplicate.version())));
    }

    private Uni<Contact> rewrite(Mutiny.Session session, Contact before) {
        return records.rewrite(session, before.data())
                .call(now -> OF_CONTACTS.goOn(session, before.id(), before.version(), now.version()));
    }

    /** @param version the survivor's, after the two were parted */
    private Uni<ContactMerge> conclude(
            Mutiny.Session session, ContactMerge merge, long version, long duplicateVersion) {
        return OF_CONTACTS
                .forget(session, merge.id())
                .chain(() -> outbox.append(session, ContactMergeEvents.undone(merge, version, duplicateVersion)))
                .replaceWith(merge);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
