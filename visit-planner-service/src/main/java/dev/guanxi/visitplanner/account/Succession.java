package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.alias.Roots;
import dev.guanxi.platform.event.IncomingEvent;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An account that went from one manager to another.
 *
 * @param customerId the customer, whatever id the event named it by
 * @param toldAs that id, if it stands for the customer's by now: only what is known under it passes on; null otherwise
 * @param from key of who managed it
 * @param to who manages it now
 * @param since when the successor began
 */
public record Succession(UUID customerId, UUID toldAs, String from, String to, Instant since) {

    /** What some events come to, in their order: who took over and passed on at once is left out. */
    static List<Succession> of(List<IncomingEvent> events, Roots roots) {
        List<Succession> all = new ArrayList<>();
        for (IncomingEvent event : events) {
            UUID told = customerOf(event);
            UUID customer = roots.of(told);
            String before = event.data().required("previousAccountManager").textValue();
            String now = event.data().required("accountManager").asText();
            Instant since = Instant.parse(event.data().required("from").asText());
            if (before != null) {
                Succession next =
                        new Succession(customer, told.equals(customer) ? null : told, key(before), now, since);
                all.replaceAll(one -> next.isOf(one.customerId, one.toldAs, one.to)
                        ? new Succession(one.customerId, one.toldAs, one.from, now, one.since)
                        : one);
                all.add(next);
            }
        }
        return List.copyOf(all);
    }

    /** Whether an appointment of this employee with the customer passes on: what began before the successor did stays. */
    public boolean takes(UUID customer, UUID told, String employee, Instant startsAt) {
        return isOf(customer, told, employee) && !startsAt.isBefore(since);
    }

    private boolean isOf(UUID customer, UUID told, String employee) {
        return customerId.equals(customer) && (toldAs == null || toldAs.equals(told)) && from.equals(key(employee));
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
