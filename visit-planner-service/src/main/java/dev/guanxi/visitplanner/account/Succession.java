package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.alias.Roots;
import dev.guanxi.platform.event.IncomingEvent;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An account that went from one manager to another.
 *
 * @param customerId the customer, whatever id the event named it by
 * @param toldAs that id and those that were merged into it, if it stands for the customer's by now: only what is known under
 *     these passes on; null otherwise
 * @param from key of who managed it
 * @param to who manages it now
 * @param since when the successor began
 */
public record Succession(UUID customerId, Set<UUID> toldAs, String from, String to, Instant since) {

    /**
     * What some events come to, in their order: who took over and passed on at once is left out.
     *
     * @param under of ids that stand for others, with which ids stand for them
     */
    static List<Succession> of(List<IncomingEvent> events, Roots roots, Map<UUID, Set<UUID>> under) {
        List<Succession> all = new ArrayList<>();
        for (IncomingEvent event : events) {
            UUID told = customerOf(event);
            String before = event.data().required("previousAccountManager").textValue();
            String now = event.data().required("accountManager").asText();
            Instant since = Instant.parse(event.data().required("from").asText());
            if (before != null) {
                Succession next = new Succession(roots.of(told), under.get(told), key(before), now, since);
                all.replaceAll(one ->
                        next.isAfter(one) ? new Succession(one.customerId, one.toldAs, one.from, now, one.since) : one);
                all.add(next);
            }
        }
        return List.copyOf(all);
    }

    /** Whether an appointment of this employee with the customer passes on: what began before the successor did stays. */
    public boolean takes(UUID customer, UUID told, String employee, Instant startsAt) {
        return customerId.equals(customer)
                && (toldAs == null || told != null && toldAs.contains(told))
                && from.equals(key(employee))
                && !startsAt.isBefore(since);
    }

    /** Whether all that passed on with the other passes on with this one. */
    private boolean isAfter(Succession other) {
        return customerId.equals(other.customerId)
                && (toldAs == null || other.toldAs != null && toldAs.containsAll(other.toldAs))
                && from.equals(key(other.to));
    }

    /** The customer, by the id that an event names. */
    static UUID customerOf(IncomingEvent event) {
        return UUID.fromString(event.data().required("customerId").asText());
    }

    /** Case, width and blanks around make no other employee; the function {@code employee_key} of the database does the same. */
    private static String key(String employee) {
        return Normalizer.normalize(employee, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
