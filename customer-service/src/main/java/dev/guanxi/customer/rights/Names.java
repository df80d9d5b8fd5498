package dev.guanxi.customer.rights;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person is called, as a pattern by which PostgreSQL finds it in texts. */
final class Names {

    /** A single character would be found everywhere. */
    private static final int SHORTEST = 2;

    /** Matches no text at all. */
    private static final String NOTHING = "(?!)";

    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Names() {}

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
        String loose = BLANKS.matcher(literal).replaceAll("\\\\s+");
        return (isSpelt(name.charAt(0)) ? "\\m" : "") + loose + (isSpelt(name.charAt(name.length() - 1)) ? "\\M" : "");
    }

    private static boolean isSpelt(char one) {
        return Character.isLetterOrDigit(one) && !Character.isIdeographic(one);
    }
}
