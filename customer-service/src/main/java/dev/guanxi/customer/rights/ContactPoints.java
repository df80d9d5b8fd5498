package dev.guanxi.customer.rights;

import dev.guanxi.customer.phone.PhoneNumbers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which e-mail addresses and telephone numbers a person is reached, and nobody else of the customer: who writes one of
 * them into a text means the person.
 *
 * @param numbers in E.164
 */
record ContactPoints(List<String> emails, List<String> numbers) {

    static final ContactPoints NONE = new ContactPoints(List.of(), List.of());

    /** A shorter number might be anything. */
    private static final int SHORTEST = 6;

    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

    /** What people put between digits. */
    private static final String GAP = "[\\s\u00A0./()\u2010-\u2015-]*";

    /** What PostgreSQL finds them by, one pattern each. */
    Stream<String> patterns() {
        return Stream.concat(
                emails.stream().map(ContactPoints::address),
                numbers.stream()
                        .flatMap(number -> PhoneNumbers.parts(number).stream())
                        .filter(number -> number.national().length() >= SHORTEST)
                        .map(ContactPoints::number));
    }

    /** Each as others may find it whole in their texts. */
    Stream<String> texts() {
        return Stream.concat(emails.stream(), numbers.stream());
    }

    private static String address(String email) {
        return "(?<![\\w.+-])" + SPECIAL.matcher(email).replaceAll("\\\\$0") + "(?![\\w-]|\\.\\w)";
    }

    /** With its country's code or without, with the zero that is dialled within a country or without. */
    private static String number(PhoneNumbers.Parts number) {
        return "(?<!\\d)(?:(?:00)?" + spaced(number.country()) + GAP + ")?(?:0" + GAP + ")?" + spaced(number.national())
                + "(?!\\d)";
    }

    private static String spaced(String digits) {
        return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(GAP));
    }
}
