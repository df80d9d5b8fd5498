package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.contact.FamilyMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whose birthday of the merged contact is one of the duplicate's: 0 is the contact's own, the others are its relatives' in
 * their order.
 */
record SamePart(String from, String becomes) {

    /** Each part of the merged contact is that of one at most. */
    static List<SamePart> of(ContactData duplicate, ContactData merged) {
        List<FamilyMember> known = merged.familyMembers();
        List<SamePart> parts = new ArrayList<>(List.of(new SamePart("0", "0")));
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < duplicate.familyMembers().size(); i++) {
            Object member = duplicate.familyMembers().get(i);
            OptionalInt place = IntStream.range(0, known.size())
                    .filter(at -> known.get(at).equals(member) && !taken.contains(at))
                    .findFirst();
            if (place.isPresent()) {
                taken.add(place.getAsInt());
                parts.add(new SamePart(String.valueOf(i + 1), String.valueOf(place.getAsInt() + 1)));
            }
        }
        return parts;
    }
}
