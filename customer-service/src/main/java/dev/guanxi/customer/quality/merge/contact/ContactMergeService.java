package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactRecords;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.merge.MergeRefusals;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes two contacts one; each public method is one transaction. */
@Singleton
public final class ContactMergeService {

    private final Transactions transactions;
    private final ContactsToMerge contacts;
    private final ContactRecords records;
    private final ContactMergeStore merges;
    private final ContactMergeRows rows;
    private final JoinedReceivers receivers;
    private final JoinedDistinctions distinctions;
    private final ContactMergeCounts counts;
    private final Creations creations;
    private final Outbox outbox;
    private final Clock clock;

    ContactMergeService(
            Transactions transactions,
            ContactsToMerge contacts,
            ContactRecords records,
            ContactMergeStore merges,
            ContactMergeRows rows,
            JoinedReceivers receivers,
            JoinedDistinctions distinctions,
            ContactMergeCounts counts,
            Creations creations,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.records = records;
        this.merges = merges;
        this.rows = rows;
        this.receivers = receivers;
        this.distinctions = distinctions;
        this.counts = counts;
        this.creations = creations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a merge would come to. */
    Uni<ContactMergePreview> preview(Scope scope, UUID survivorId, ContactMergePreviewOrder order, Reasons reasons) {
        return transactions.readOneMoment(session -> contacts.read(session, scope, survivorId, order.duplicateId())
                .chain(both -> {
                    ContactMergePlan plan = both.plan(order.choices());
                    return counts.of(session, both)
                            .map(moves -> new ContactMergePreview(
                                    both.survivor().version(),
                                    both.duplicate().version(),
                                    plan.merged(),
                                    ContactMergeExplainedField.of(plan.fields(), reasons),
                                    moves));
                }));
    }

    /**
     * Merges; a repeat with the same id or key answers with the merge of the first time, as far as it asks for the same, down
     * to the choices.
     */
    Uni<Made<ContactMerge>> merge(
            Scope scope, String caller, String idempotencyKey, UUID survivorId, ContactMergeOrder order) {
        CreationRequest request = new CreationRequest(
                "merge-contacts", "merge", caller, idempotencyKey, order.id(), List.of(survivorId, order));
        return transactions.write(session -> creations.onceAsAsked(
                session,
                request,
                "contact_merge_pkey",
                id -> merges.find(session, id).onItem().ifNull().failWith(() -> gone(survivorId)),
                id -> begin(session, scope, caller, id, survivorId, order)));
    }

    /** Parted again, and the contact was removed since. */
    private static Refusal gone(UUID survivorId) {
        return Refusal.unknown("CONTACT_UNKNOWN", "No contact has the id " + survivorId + ".");
    }

    private Uni<ContactMerge> begin(
            Mutiny.Session session, Scope scope, String caller, UUID id, UUID survivorId, ContactMergeOrder order) {
        return contacts.lock(session, scope, survivorId, order.duplicateId()).chain(both -> {
            ContactMergePlan plan = both.plan(order.choices());
            refuseStale("/version", order.version(), both.survivor());
            refuseStale("/duplicateVersion", order.duplicateVersion(), both.duplicate());
            ContactMerge merge = merge(id, caller, both);
            return merges.insert(session, merge, both.survivor(), both.duplicate())
                    .chain(() -> receivers.join(
                            session,
                            merge,
                            both.survivor(),
                            both.duplicate(),
                            plan.merged().name()))
                    .chain(() -> rows.move(
                            session, merge, SamePart.of(both.duplicate().data(), plan.merged())))
                    .chain(() -> records.remove(session, merge.duplicateId()))
                    .chain(() -> records.rewrite(session, plan.merged()))
                    .call(survivor -> distinctions.carry(session, merge, both.duplicate(), survivor))
                    .chain(survivor -> complete(session, id, survivor));
        });
    }

    private static void refuseStale(String pointer, long named, Contact contact) {
        MergeRefusals.refuseStale(pointer, named, "Contact " + contact.id(), contact.version());
    }

    private ContactMerge merge(UUID id, String caller, TwoContacts both) {
        return new ContactMerge(
                id,
                1,
                both.survivor().customerId(),
                both.survivor().id(),
                both.survivor().id(),
                both.duplicate().id(),
                null,
                both.survivor().version(),
                caller,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
    }

    private Uni<ContactMerge> complete(Mutiny.Session session, UUID id, Contact survivor) {
        return rows.marks(session, survivor.customerId(), survivor.id())
                .chain(marks -> merges.complete(session, id, survivor.version(), marks))
                .chain(() -> merges.find(session, id))
                .call(merge -> outbox.append(session, ContactMergeEvents.merged(merge)));
    }
}
