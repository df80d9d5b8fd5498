package dev.guanxi.customer.bulk.content;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which known name was meant by one that is not known: the one that the fewest changes of a character lead to. */
final class NearestName {

    private NearestName() {}

    /** The first of the nearest; whether letters are capitals does not matter. */
    static String to(String name, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(one -> changes(lower(name), lower(one))))
                .orElseThrow();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Characters put in, taken out or replaced (Levenshtein). */
    private static int changes(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[to.length()];
    }
}
