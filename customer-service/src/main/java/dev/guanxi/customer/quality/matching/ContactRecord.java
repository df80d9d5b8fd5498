package dev.guanxi.customer.quality.matching;

import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Phone;
import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contact in the form in which contacts of one customer are compared.
 *
 * @param phones in E.164, and which of them are mobile
 * @param emails addresses that one person reads
 * @param birthday null if it is not known
 */
public record ContactRecord(
        PersonName name, SortedMap<String, Boolean> phones, SortedSet<PersonalEmail> emails, Birthday birthday) {

    /** The comparable form of what was written. */
    public static ContactRecord of(
            String name, Collection<Phone> phones, Collection<String> emails, Birthday birthday) {
        SortedMap<String, Boolean> numbers = new TreeMap<>();
        phones.stream()
                .map(phone -> ContactPoint.phone(phone.line() == Phone.Line.MOBILE, phone.number()))
                .flatMap(Optional::stream)
                .forEach(point -> numbers.merge(point.value(), point.kind() == Kind.MOBILE, Boolean::logicalOr));
        SortedSet<PersonalEmail> addresses = new TreeSet<>();
        emails.stream()
                .map(ContactPoint::email)
                .flatMap(Optional::stream)
                .forEach(point -> addresses.add(PersonalEmail.of(point.value())));
        return new ContactRecord(PersonName.of(name), numbers, addresses, birthday);
    }

    boolean hasMobile() {
        return phones.containsValue(true);
    }

    /** What two of very many contacts must have in common to be compared; no single slip keeps two apart. */
    public List<String> keys() {
        return Stream.of(name.keys(), phones.keySet().stream(), emails.stream().map(PersonalEmail::value))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }

    /**
     * Equal for pairs that compare alike, whichever is named first: when it changes, what was decided about the two is open
     * again.
     */
    public UUID printWith(ContactRecord other) {
        String both = Stream.of(toString(), other.toString()).sorted().collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
    }
}
