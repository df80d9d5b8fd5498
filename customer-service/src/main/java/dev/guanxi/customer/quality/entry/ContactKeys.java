package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.contact.Phone;
import dev.guanxi.customer.contact.ReachedContact;
import dev.guanxi.customer.quality.matching.ContactPoint;
import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * By what a contact meets those of other customers.
 *
 * @param keys each once, of an owner's customers alone
 * @param kinds of the keys, in the same order
 */
record ContactKeys(UUID contactId, Collection<Long> keys, Collection<Kind> kinds) {

    static ContactKeys of(UUID owner, ReachedContact contact) {
        Map<Long, Kind> kinds = new LinkedHashMap<>();
        points(contact)
                .forEach(point -> kinds.merge(
                        MatchRow.hash(owner + point.key()), point.kind(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        return new ContactKeys(contact.id(), kinds.keySet(), kinds.values());
    }

    private static Stream<ContactPoint> points(ReachedContact contact) {
        return Stream.concat(
                        contact.phones().stream()
                                .map(phone -> ContactPoint.phone(phone.line() == Phone.Line.MOBILE, phone.number())),
                        contact.emails().stream().map(ContactPoint::email))
                .flatMap(Optional::stream);
    }
}
