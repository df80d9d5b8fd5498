package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactFollower;
import dev.guanxi.customer.contact.ReachedContact;
import dev.guanxi.customer.quality.entry.CandidatePair;
import dev.guanxi.customer.quality.entry.Compared;
import dev.guanxi.customer.quality.entry.ContactIndex;
import dev.guanxi.customer.quality.entry.MatchIndex;
import dev.guanxi.customer.quality.entry.Sharing;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds customers that share a person as soon as a contact says so; they are queued for review, and nobody is refused. */
@Singleton
final class ContactWatch implements ContactFollower {

    private final MatchIndex customers;
    private final ContactIndex contacts;
    private final SuspectStore suspects;

    ContactWatch(MatchIndex customers, ContactIndex contacts, SuspectStore suspects) {
        this.customers = customers;
        this.contacts = contacts;
        this.suspects = suspects;
    }

    @Override
    public Uni<Void> followContacts(Mutiny.Session session, List<Contact> kept) {
        List<ReachedContact> reached = kept.stream()
                .filter(contact -> contact.version() > 1
                        || !contact.phones().isEmpty()
                        || !contact.emails().isEmpty())
                .map(ReachedContact::of)
                .toList();
        return reached.isEmpty() ? Uni.createFrom().voidItem() : note(session, reached);
    }

    private Uni<Void> note(Mutiny.Session session, List<ReachedContact> reached) {
        Set<UUID> whose = reached.stream().map(ReachedContact::customerId).collect(Collectors.toSet());
        List<UUID> ids = reached.stream().map(ReachedContact::id).toList();
        return customers
                .find(session, whose)
                .chain(found -> contacts.note(session, found, reached))
                .chain(() -> contacts.sharedBy(session, ids))
                .chain(pairs -> pairs.isEmpty() ? Uni.createFrom().voidItem() : suspect(session, pairs.keySet()));
    }

    /** With all that the pairs share, as a scan would find them. */
    private Uni<Void> suspect(Mutiny.Session session, Set<CandidatePair> pairs) {
        Set<UUID> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                .collect(Collectors.toSet());
        return contacts.sharedAmong(session, ids).chain(shared -> customers
                .find(session, ids)
                .map(found -> compare(found, pairs, shared))
                .chain(found -> suspects.put(session, null, found)));
    }

    private static List<FoundPair> compare(
            List<Compared> found, Set<CandidatePair> pairs, Map<CandidatePair, Sharing> shared) {
        Map<UUID, Compared> known = found.stream().collect(Collectors.toMap(Compared::id, Function.identity()));
        return pairs.stream()
                .filter(pair -> known.containsKey(pair.earlier()) && known.containsKey(pair.later()))
                .flatMap(pair -> FoundPair.suspected(
                        known.get(pair.earlier()), known.get(pair.later()), shared.getOrDefault(pair, Sharing.NONE))
                        .stream())
                .toList();
    }
}
