package dev.guanxi.customer.rights;

import dev.guanxi.customer.contact.NameKey;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person is called, as a pattern by which PostgreSQL finds it in texts.
 *
 * @param own the person's names
 * @param others longer names of other people, which hold one of these: where such a name stands, it is the other who is
 *     named
 * @param points by which the person is reached; texts name it by them too
 */
record Names(List<String> own, List<String> others, ContactPoints points) {

    /** A single character would be found everywhere. */
    private static final int SHORTEST = 2;

    /** Matches no text at all. */
    private static final String NOTHING = "(?!)";

    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final Pattern BETWEEN_IDEOGRAPHS =
            Pattern.compile("(?<=\\p{IsIdeographic})\\s*(?=\\p{IsIdeographic})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * The names of a person.
     *
     * @param known other people's names; those that only write the person's own in another way are the person's
     */
    static Names of(List<String> own, List<String> known) {
        Set<String> keys = own.stream().map(NameKey::of).collect(Collectors.toSet());
        List<String> others = known.stream()
                .filter(name -> isOther(NameKey.of(name), keys))
                .flatMap(name -> Stream.of(name, NameKey.of(name)))
                .distinct()
                .toList();
        return new Names(own, others, ContactPoints.NONE);
    }

    Names reachedBy(ContactPoints known) {
        return new Names(own, others, known);
    }

    private static boolean isOther(String key, Set<String> own) {
        return !own.contains(key) && own.stream().anyMatch(key::contains);
    }

    /** A condition for texts in which the person is named: the longer names of others are masked first. */
    static String in(String column, String pattern) {
        return "regexp_replace(" + column + ", cast(:others as text), '#', 'gi') ~* " + pattern;
    }

    /** Finds the person, once what {@link #masked} finds is masked. */
    String mention() {
        return Stream.concat(Stream.of(pattern(own)), points.patterns()).collect(Collectors.joining("|"));
    }

    /** Finds the others, the longest name first. */
    String masked() {
        return pattern(others);
    }

    /** The names as words of their own, where their script parts words; whatever stands between their parts. */
    static String pattern(List<String> names) {
        String pattern = names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .map(Names::word)
                .collect(Collectors.joining("|"));
        return pattern.isEmpty() ? NOTHING : pattern;
    }

    private static String word(String name) {
        String literal = SPECIAL.matcher(name).replaceAll("\\\\$0");
        String open = BETWEEN_IDEOGRAPHS.matcher(literal).replaceAll("\\\\s*");
        String loose = BLANKS.matcher(open).replaceAll("\\\\s+");
        return (isSpelt(name.charAt(0)) ? "\\m" : "") + loose + (isSpelt(name.charAt(name.length() - 1)) ? "\\M" : "");
    }

    private static boolean isSpelt(char one) {
        return Character.isLetterOrDigit(one) && !Character.isIdeographic(one);
    }
}
