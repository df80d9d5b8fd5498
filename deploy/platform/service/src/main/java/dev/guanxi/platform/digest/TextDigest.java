package dev.guanxi.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Stands for a text that others shall find in theirs without being told it: nobody reads it off, and with another salt it
 * is another. Whoever can guess the text can check the guess, so it is kept no longer than the text itself would be.
 *
 * @param length characters of the text, normalised
 * @param digest SHA-256 of salt, colon and normalised text, in lower-case hex
 */
public record TextDigest(int length, String digest) {

    /** A single character would be found everywhere. */
    public static final int SHORTEST = 2;

    private static final HexFormat HEX = HexFormat.of();

    /** Stands where a text was masked; parts words. */
    private static final char MASK = '#';

    private static final Pattern BETWEEN_IDEOGRAPHS =
            Pattern.compile("(?<=\\p{IsIdeographic})\\s+(?=\\p{IsIdeographic})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The digest of a text, normalised by NFKC, in lower case, with single blanks and none between ideographs. */
    public static TextDigest of(String salt, String text) {
        String normal = normal(text);
        return new TextDigest(normal.length(), hash(salt, normal));
    }

    /**
     * A text, normalised, without any of these: where one of them stands as a word of its own, another that it holds is not
     * found any more.
     */
    public static String masked(String salt, String text, Collection<TextDigest> others) {
        String normal = normal(text);
        char[] masked = normal.toCharArray();
        others.forEach(other ->
                other.places(salt, normal).forEach(start -> Arrays.fill(masked, start, start + other.length, MASK)));
        return new String(masked);
    }

    /** Whether the text stands in this one, as a word of its own where its script parts words. */
    public boolean isIn(String salt, String text) {
        return text != null && places(salt, normal(text)).findAny().isPresent();
    }

    /** Where it begins in a normalised text. */
    private IntStream places(String salt, String normal) {
        return length < SHORTEST
                ? IntStream.empty()
                : IntStream.rangeClosed(0, normal.length() - length)
                        .filter(start -> isWord(normal, start)
                                && hash(salt, normal.substring(start, start + length))
                                        .equals(digest));
    }

    private boolean isWord(String text, int start) {
        int end = start + length;
        return (start == 0 || parts(text.charAt(start - 1), text.charAt(start)))
                && (end == text.length() || parts(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean parts(char before, char after) {
        return !isSpelt(before) || !isSpelt(after);
    }

    private static boolean isSpelt(char one) {
        return Character.isLetterOrDigit(one) && !Character.isIdeographic(one);
    }

    private static String normal(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String joined = BETWEEN_IDEOGRAPHS.matcher(lower).replaceAll("");
        return BLANKS.matcher(joined).replaceAll(" ");
    }

    private static String hash(String salt, String normal) {
        try {
            byte[] bytes = (salt + ":" + normal).getBytes(StandardCharsets.UTF_8);
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
