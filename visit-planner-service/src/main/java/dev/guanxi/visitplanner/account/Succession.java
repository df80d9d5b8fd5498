package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.event.IncomingEvent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An account that went from one manager to another.
 *
 * @param from key of who managed it
 * @param to who manages it now
 */
public record Succession(UUID customerId, String from, String to) {

    /** What some events come to, in their order: who took over and passed on at once is left out. */
    static List<Succession> of(List<IncomingEvent> events) {
        List<Succession> all = new ArrayList<>();
        for (IncomingEvent event : events) {
            UUID customer = UUID.fromString(event.data().required("customerId").asText());
            String before = event.data().required("previousAccountManager").textValue();
            String now = event.data().required("accountManager").asText();
            if (before != null) {
                all.replaceAll(
                        one -> one.customerId.equals(customer) && key(one.to).equals(key(before))
                                ? new Succession(customer, one.from, now)
                                : one);
                all.add(new Succession(customer, key(before), now));
            }
        }
        return List.copyOf(all);
    }

    /** Whether something of this employee with the customer passes on. */
    public boolean takes(UUID customer, String employee) {
        return customerId.equals(customer) && from.equals(key(employee));
    }

    /** Case, width and blanks around make no other employee; the function {@code employee_key} of the database does the same. */
    private static String key(String employee) {
        return Normalizer.normalize(employee, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
