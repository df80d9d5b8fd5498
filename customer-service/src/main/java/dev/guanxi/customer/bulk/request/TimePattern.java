package dev.guanxi.customer.bulk.request;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Patterns of times as people write them. */
public final class TimePattern {

    private TimePattern() {}

    /**
     * Reads days that exist, and no others.
     *
     * @throws IllegalArgumentException if the pattern is none
     */
    public static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(withPlainYear(pattern), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Everybody writes y, which is the year of an era; without the era, only u is a year that is known. */
    private static String withPlainYear(String pattern) {
        StringBuilder plain = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            quoted ^= letter == '\'';
            if (!quoted && letter == 'G') {
                return pattern;
            }
            if (!quoted && letter == 'y') {
                plain.setCharAt(i, 'u');
            }
        }
        return plain.toString();
    }
}
