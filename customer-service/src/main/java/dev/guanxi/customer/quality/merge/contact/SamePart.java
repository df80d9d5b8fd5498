package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.ContactData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose birthday of the merged contact is one of the duplicate's: 0 is the contact's own, the others are its relatives' in
 * their order.
 */
record SamePart(String from, String becomes) {

    /** Each part of the merged contact is that of one at most. */
    static List<SamePart> of(ContactData duplicate, ContactData merged) {
        List<Object> known =
                merged.familyMembers().stream().map(JoinedValues::key).toList();
        List<SamePart> parts = new ArrayList<>(List.of(new SamePart("0", "0")));
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < duplicate.familyMembers().size(); i++) {
            int place = known.indexOf(JoinedValues.key(duplicate.familyMembers().get(i)));
            if (place >= 0 && taken.add(place)) {
                parts.add(new SamePart(String.valueOf(i + 1), String.valueOf(place + 1)));
            }
        }
        return parts;
    }
}
