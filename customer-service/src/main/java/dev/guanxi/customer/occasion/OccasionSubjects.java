package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.profile.RelationshipLevel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What is known of the customers and people whose occasions come up. */
record OccasionSubjects(
        Map<UUID, Account> accounts,
        Map<UUID, Contact> contacts,
        Map<UUID, String> titles,
        Map<OccasionKey, Greeted> greetings) {

    /**
     * A customer.
     *
     * @param manager null if nobody manages the account
     * @param level null if nobody has set one
     */
    record Account(UUID id, String name, String manager, RelationshipLevel level) {}

    /** That somebody was greeted. */
    record Greeted(UUID greetingId, Instant at, String by, String channel) {}

    /** Null for the whole customer. */
    Contact contact(UpcomingDay day) {
        return day.contactId() == null ? null : contacts.get(day.contactId());
    }

    /** Null where the occasion is not of a contact's family. */
    FamilyMember family(UpcomingDay day) {
        Contact contact = contact(day);
        if (day.kind() != OccasionKind.FAMILY_BIRTHDAY || contact == null) {
            return null;
        }
        int index = Integer.parseInt(day.part()) - 1;
        return index < contact.familyMembers().size() ? contact.familyMembers().get(index) : null;
    }
}
