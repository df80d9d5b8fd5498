package dev.guanxi.segmentation.segment.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody may have meant, by edit distance (Levenshtein 1966). */
final class Nearest {

    private Nearest() {}

    /** Empty if none is alike: more than half of the letters would have to change. */
    static Optional<String> of(String written, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) * 2 <= Math.max(written.length(), word.length()));
    }

    private static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
