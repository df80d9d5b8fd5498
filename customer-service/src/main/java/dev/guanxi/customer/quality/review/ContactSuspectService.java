package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.profile.ErasedPeople;
import dev.guanxi.customer.quality.entry.ComparedContact;
import dev.guanxi.customer.quality.entry.ComparedContacts;
import dev.guanxi.customer.quality.entry.ContactDistinction;
import dev.guanxi.customer.quality.entry.ContactDistinctions;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.review.ContactPairs.Pair;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.persistence.Workers;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** The review of a customer's contacts; each public method is one transaction. */
@Singleton
final class ContactSuspectService {

    private final Transactions transactions;
    private final CustomerReach reach;
    private final ComparedContacts compared;
    private final Contacts contacts;
    private final ContactDistinctions distinctions;
    private final ErasedPeople erased;

    ContactSuspectService(
            Transactions transactions,
            CustomerReach reach,
            ComparedContacts compared,
            Contacts contacts,
            ContactDistinctions distinctions,
            ErasedPeople erased) {
        this.transactions = transactions;
        this.reach = reach;
        this.compared = compared;
        this.contacts = contacts;
        this.distinctions = distinctions;
        this.erased = erased;
    }

    private record Read(List<ComparedContact> contacts, Set<ContactDistinction> apart) {

        List<Pair> pairs() {
            return ContactPairs.among(contacts, apart);
        }
    }

    /** Pairs that may be one person, the highest score first; compared when no connection is held any more. */
    Uni<Page<ContactSuspect>> list(Scope scope, UUID customerId, Cursor after, int limit, Reasons reasons) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> compared.of(session, customerId))
                        .chain(found -> distinctions.among(session, found).map(apart -> new Read(found, apart))))
                .chain(read -> Workers.compute(read::pairs))
                .map(found -> page(found, after, limit))
                .map(page -> page.map(pair -> ContactSuspect.of(pair, reasons)));
    }

    private static Page<Pair> page(List<Pair> found, Cursor after, int limit) {
        Predicate<Pair> isLeft = after == null ? pair -> true : after(after);
        return Page.of(
                found.stream().filter(isLeft).limit(limit + 1L).toList(),
                limit,
                last -> Cursor.of(
                        last.match().score(), last.contact().id(), last.other().id()));
    }

    private static Predicate<Pair> after(Cursor cursor) {
        int score = cursor.read(0, Integer::valueOf);
        String ids = cursor.uuid(1).toString() + cursor.uuid(2);
        return pair -> pair.match().score() < score
                || pair.match().score() == score && pair.ids().compareTo(ids) > 0;
    }

    /** The two are two people; remembered until one of them reads differently. */
    Uni<Void> tellApart(Scope scope, String caller, UUID customerId, ContactDecision decision) {
        return transactions.write(session -> reach.require(session, scope, customerId)
                .chain(() -> contacts.idsNow(session, List.of(decision.contactId(), decision.otherId())))
                .map(decision::settled)
                .chain(settled -> tellApart(session, caller, customerId, settled)));
    }

    private Uni<Void> tellApart(Mutiny.Session session, String caller, UUID customerId, ContactDecision decision) {
        return contacts.byId(session, List.of(decision.contactId(), decision.otherId()))
                .map(found -> distinction(customerId, decision, found))
                .call(() -> erased.refuse(session, decision.contactId(), decision.otherId()))
                .chain(apart -> distinctions.remember(session, List.of(apart), caller));
    }

    private static ContactDistinction distinction(UUID customerId, ContactDecision decision, Map<UUID, Contact> found) {
        ComparedContact one = known(customerId, "/contactId", decision.contactId(), found);
        ComparedContact other = known(customerId, "/otherId", decision.otherId(), found);
        if (one.id().equals(other.id())) {
            throw Refusal.unprocessable("CONTACT_WITH_ITSELF", "/otherId", other.id(), "The id of another contact.");
        }
        refuseStale("/contactVersion", decision.contactVersion(), one);
        refuseStale("/otherVersion", decision.otherVersion(), other);
        return one.distinction(other);
    }

    private static ComparedContact known(UUID customerId, String pointer, UUID id, Map<UUID, Contact> found) {
        Contact contact = found.get(id);
        if (contact == null || !contact.customerId().equals(customerId)) {
            throw Refusal.unprocessable("CONTACT_UNKNOWN", pointer, id, "The id of a contact of this customer.");
        }
        return ComparedContact.of(contact);
    }

    private static void refuseStale(String pointer, long named, ComparedContact contact) {
        if (named != contact.version()) {
            String detail = "Contact " + contact.id() + " has version " + contact.version()
                    + " now: read both again, then decide.";
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "VERSION_STALE",
                    detail,
                    List.of(new FieldError("VERSION_STALE", pointer, named, detail)));
        }
    }
}
