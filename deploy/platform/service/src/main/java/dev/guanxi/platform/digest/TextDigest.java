package dev.guanxi.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

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

    /** The digest of a text, normalised by NFKC, in lower case, with single blanks. */
    public static TextDigest of(String salt, String text) {
        String normal = normal(text);
        return new TextDigest(normal.length(), hash(salt, normal));
    }

    /** Whether the text stands in this one, as a word of its own where its script parts words. */
    public boolean isIn(String salt, String text) {
        if (text == null || length < SHORTEST) {
            return false;
        }
        String normal = normal(text);
        for (int start = 0; start + length <= normal.length(); start++) {
            if (isWord(normal, start)
                    && hash(salt, normal.substring(start, start + length)).equals(digest)) {
                return true;
            }
        }
        return false;
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
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
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
