package dev.guanxi.customer.contact;

import dev.guanxi.customer.contact.ContactReferences.Claim;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.ReferenceOutcome;
import dev.guanxi.platform.Ids;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Contacts of one import while they are recorded, and what becomes of each. */
final class ContactBatch {

    private final List<ImportedContact> contacts;
    private final ReferenceOutcome[] outcomes;

    /** Positions of those that have no outcome yet, by the ids that they would get. */
    private final Map<UUID, Integer> positions = new LinkedHashMap<>();

    ContactBatch(List<ImportedContact> contacts) {
        this.contacts = contacts;
        this.outcomes = new ReferenceOutcome[contacts.size()];
        for (int i = 0; i < outcomes.length; i++) {
            positions.put(Ids.next(), i);
        }
    }

    /** Ids of contacts that are named by the ids they have here, as an export does where there is no reference. */
    Set<UUID> ourIds() {
        return contacts.stream().flatMap(contact -> contact.ourId().stream()).collect(Collectors.toSet());
    }

    /** @param found contacts within reach under {@link #ourIds()} */
    void repeatedOurs(Map<UUID, Contact> found) {
        Map<UUID, Contact> standing = new HashMap<>();
        positions.forEach((id, position) ->
                contacts.get(position).ourId().map(found::get).ifPresent(contact -> standing.put(id, contact)));
        standing.forEach((id, contact) -> repeat(id, null, contact));
        positions.keySet().removeAll(standing.keySet());
    }

    Collection<Claim> claims() {
        return positions.entrySet().stream()
                .map(one -> claim(one.getKey(), contacts.get(one.getValue())))
                .toList();
    }

    private static Claim claim(UUID id, ImportedContact contact) {
        return new Claim(contact.system(), contact.reference(), id, contact.print());
    }

    /** The contacts whose references were free; what is left stands there already. */
    Map<UUID, ImportedContact> recorded(Set<UUID> claimed) {
        Map<UUID, ImportedContact> made = new LinkedHashMap<>();
        positions.forEach((id, position) -> {
            if (claimed.contains(id)) {
                outcomes[position] = ReferenceOutcome.recorded(id);
                made.put(id, contacts.get(position));
            }
        });
        positions.keySet().removeAll(claimed);
        return made;
    }

    /** References of those that have no outcome yet. */
    Set<ExternalId> references() {
        return positions.values().stream().map(this::reference).collect(Collectors.toSet());
    }

    private ExternalId reference(int position) {
        return new ExternalId(
                contacts.get(position).system(), contacts.get(position).reference());
    }

    /** @param found the contacts that stand there, by their ids */
    void repeated(Map<ExternalId, Claim> standing, Map<UUID, Contact> found) {
        positions.forEach((id, position) -> {
            Claim claim = standing.get(reference(position));
            repeat(id, claim == null ? null : claim.print(), claim == null ? null : found.get(claim.contactId()));
        });
    }

    /** A file may say the same in the same words, whatever was changed since, or as an export tells it. */
    private void repeat(UUID id, String print, Contact standing) {
        ImportedContact contact = contacts.get(positions.get(id));
        boolean same = standing != null
                && standing.customerId().equals(contact.customerId())
                && (contact.print().equals(print) || contact.print().equals(ImportedContact.print(standing.data())));
        outcomes[positions.get(id)] =
                same ? ReferenceOutcome.REPEATED : ReferenceOutcome.taken(contact.reference(), "contact");
    }

    /** In the order of the contacts. */
    List<ReferenceOutcome> outcomes() {
        return Arrays.asList(outcomes);
    }
}
