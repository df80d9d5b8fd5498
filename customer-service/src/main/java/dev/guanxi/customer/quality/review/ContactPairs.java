package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.entry.ComparedContact;
import dev.guanxi.customer.quality.entry.ContactDistinction;
import dev.guanxi.customer.quality.matching.ContactMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which contacts of a customer may be one person: those that have a key in common are compared. */
final class ContactPairs {

    /** Of a key that very many contacts have, each is compared with those that were added just before it. */
    private static final int MOST_PER_KEY = 50;

    private ContactPairs() {}

    /**
     * Two contacts that may be one.
     *
     * @param contact the one whose id comes first
     */
    record Pair(ComparedContact contact, ComparedContact other, ContactMatch match) {

        /** The highest score first. */
        static final Comparator<Pair> ORDER =
                Comparator.comparing((Pair pair) -> -pair.match().score()).thenComparing(Pair::ids);

        /** In the order in which pairs of one score stand. */
        String ids() {
            return contact.id().toString() + other.id();
        }

        private static Pair of(ComparedContact one, ComparedContact other) {
            boolean inOrder = one.id().toString().compareTo(other.id().toString()) < 0;
            return new Pair(inOrder ? one : other, inOrder ? other : one, one.match(other));
        }
    }

    /** @param apart of whom it was said, as they read now, that they are two */
    static List<Pair> among(List<ComparedContact> contacts, Set<ContactDistinction> apart) {
        Map<String, List<ComparedContact>> byKey = new HashMap<>();
        List<Pair> found = new ArrayList<>();
        for (ComparedContact contact : contacts) {
            Map<UUID, ComparedContact> met = new LinkedHashMap<>();
            for (String key : contact.record().keys()) {
                List<ComparedContact> others = byKey.computeIfAbsent(key, none -> new ArrayList<>());
                others.subList(Math.max(0, others.size() - MOST_PER_KEY), others.size())
                        .forEach(other -> met.put(other.id(), other));
                others.add(contact);
            }
            met.values().stream()
                    .map(other -> Pair.of(contact, other))
                    .filter(pair -> pair.match().isSuspect())
                    .filter(pair -> !apart.contains(pair.contact().distinction(pair.other())))
                    .forEach(found::add);
        }
        found.sort(Pair.ORDER);
        return found;
    }
}
