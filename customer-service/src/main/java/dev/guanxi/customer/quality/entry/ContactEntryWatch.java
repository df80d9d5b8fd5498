package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.DuplicateContacts;
import dev.guanxi.customer.profile.DuplicateCheck;
import dev.guanxi.customer.quality.matching.ContactMatch;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.persistence.NamedLocks;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Catches contacts that are added to a customer a second time. */
@Singleton
final class ContactEntryWatch implements DuplicateContacts {

    private static final String CODE = "CONTACT_DUPLICATE_SUSPECTED";

    /** More would tell nothing more; and who insists speaks of those named, not of all that a long list may hold. */
    private static final int MOST_NAMED = 5;

    private final ComparedContacts contacts;
    private final ContactDistinctions distinctions;
    private final Languages languages;

    ContactEntryWatch(ComparedContacts contacts, ContactDistinctions distinctions, Languages languages) {
        this.contacts = contacts;
        this.distinctions = distinctions;
        this.languages = languages;
    }

    private record Suspect(ComparedContact contact, ContactMatch match) {}

    /** Of two who add the same contact at once the second waits, and finds what the first has added. */
    @Override
    public Uni<Void> check(Mutiny.Session session, Contact contact, String caller, DuplicateCheck check) {
        ComparedContact added = ComparedContact.of(contact);
        return NamedLocks.take(session, "contacts of " + contact.customerId())
                .chain(() -> contacts.of(session, contact.customerId()))
                .map(found -> suspects(added, found))
                .chain(suspects -> suspects.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : settle(session, added, suspects, caller, check));
    }

    private static List<Suspect> suspects(ComparedContact added, List<ComparedContact> found) {
        return found.stream()
                .filter(one -> !one.id().equals(added.id()))
                .map(one -> new Suspect(one, added.match(one)))
                .filter(one -> one.match().isSuspect())
                .sorted(Comparator.comparing(one -> -one.match().bits()))
                .limit(MOST_NAMED)
                .toList();
    }

    private Uni<Void> settle(
            Mutiny.Session session,
            ComparedContact added,
            List<Suspect> suspects,
            String caller,
            DuplicateCheck check) {
        if (check == DuplicateCheck.INSIST) {
            List<ContactDistinction> apart = suspects.stream()
                    .map(one -> added.distinction(one.contact()))
                    .toList();
            return distinctions.remember(session, apart, caller);
        }
        throw suspected(suspects);
    }

    private Refusal suspected(List<Suspect> suspects) {
        Reasons reasons = Reasons.in(languages.ofRequest());
        List<SuspectedContact> told = suspects.stream()
                .map(one -> SuspectedContact.of(one.contact(), one.match(), reasons))
                .toList();
        return DuplicateRefusals.suspected(CODE, told, one -> one.error(CODE));
    }
}
