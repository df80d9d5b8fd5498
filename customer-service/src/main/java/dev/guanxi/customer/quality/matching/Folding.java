package dev.guanxi.customer.quality.matching;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for texts that read the same: full-width characters become half-width, traditional Chinese simplified,
 * letters lose accents and case, and whatever is neither letter nor digit becomes one space.
 */
final class Folding {

    private static final Transliterator SIMPLE_LETTERS =
            Transliterator.getInstance("Traditional-Simplified; Latin-ASCII");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int LAST_ASCII = 0x7F;

    private Folding() {}

    /** The folded text; empty for null. */
    static String fold(String text) {
        if (text == null) {
            return "";
        }
        String simple = isAscii(text) ? text : simplified(text);
        String joined = APOSTROPHE.matcher(simple.toLowerCase(Locale.ROOT)).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(joined).replaceAll(" ").strip();
    }

    private static String simplified(String text) {
        return SIMPLE_LETTERS.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(one -> one <= LAST_ASCII);
    }

    /** Whether the text has a Chinese character. */
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
    }
}
