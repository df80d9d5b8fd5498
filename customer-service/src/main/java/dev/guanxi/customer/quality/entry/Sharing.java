package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import dev.guanxi.customer.quality.matching.SharedContacts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the contacts of two customers have in common, and by which keys.
 *
 * @param keys in order
 */
public record Sharing(SharedContacts contacts, TreeSet<Long> keys) {

    public static final Sharing NONE = new Sharing(SharedContacts.NONE, new TreeSet<>());

    /**
     * A customer that has contacts with a key.
     *
     * @param kind the most telling of them
     */
    record Holder(long key, UUID customerId, Kind kind) {}

    /**
     * The pairs of customers that have a telling key in common.
     *
     * @param holders in order of their ids, of each key at least one more than are told of
     */
    static Map<CandidatePair, Sharing> among(List<Holder> holders) {
        Map<CandidatePair, Sharing> pairs = new HashMap<>();
        holders.stream().collect(Collectors.groupingBy(Holder::key)).values().stream()
                .filter(of -> of.size() <= SharedContacts.MOST_CUSTOMERS)
                .forEach(of -> addPairs(of, pairs));
        return pairs;
    }

    private static void addPairs(List<Holder> of, Map<CandidatePair, Sharing> pairs) {
        for (int later = 1; later < of.size(); later++) {
            for (Holder earlier : of.subList(0, later)) {
                Holder one = of.get(later);
                Kind kind = earlier.kind().compareTo(one.kind()) > 0 ? earlier.kind() : one.kind();
                pairs.merge(
                        new CandidatePair(earlier.customerId(), one.customerId()),
                        NONE.with(kind, one.key()),
                        (known, added) -> known.with(kind, one.key()));
            }
        }
    }

    private Sharing with(Kind kind, long key) {
        TreeSet<Long> all = new TreeSet<>(keys);
        all.add(key);
        return new Sharing(contacts.with(kind), all);
    }

    /** Equal for the same keys; of none it is all zeros. */
    public UUID print() {
        return keys.isEmpty()
                ? new UUID(0, 0)
                : UUID.nameUUIDFromBytes(keys.toString().getBytes(StandardCharsets.UTF_8));
    }
}
