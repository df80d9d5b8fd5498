package dev.guanxi.visitplanner.account;

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
 * @param from key of who managed it
 * @param to who manages it now
 * @param since when the successor began
 */
public record Succession(UUID customerId, String from, String to, Instant since) {

    /** What some events come to, in their order: who took over and passed on at once is left out. */
    static List<Succession> of(List<IncomingEvent> events) {
        List<Succession> all = new ArrayList<>();
        for (IncomingEvent event : events) {
            UUID customer = UUID.fromString(event.data().required("customerId").asText());
            String before = event.data().required("previousAccountManager").textValue();
            String now = event.data().required("accountManager").asText();
            Instant since = Instant.parse(event.data().required("from").asText());
            if (before != null) {
                all.replaceAll(
                        one -> one.customerId.equals(customer) && key(one.to).equals(key(before))
                                ? new Succession(customer, one.from, now, one.since)
                                : one);
                all.add(new Succession(customer, key(before), now, since));
            }
        }
        return List.copyOf(all);
    }

    /** Whether an appointment of this employee with the customer passes on: what began before the successor did stays. */
    public boolean takes(UUID customer, String employee, Instant startsAt) {
        return customerId.equals(customer) && from.equals(key(employee)) && !startsAt.isBefore(since);
    }

    /** Case, width and blanks around make no other employee; the function {@code employee_key} of the database does the same. */
    private static String key(String employee) {
        return Normalizer.normalize(employee, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
