package dev.guanxi.customer.contact;

import java.text.Normalizer;

/**
 * Telephone numbers in the one form of ITU-T E.164: a plus sign, the country's code, at most 15 digits. Whether such a
 * number has been given out is not known here.
 */
final class E164 {

    /** The shortest national numbers with their country's code have 7 digits. */
    static final String PATTERN = "\\+[1-9]\\d{6,14}";

    private static final String TRUNK_ZERO = "(0)";
    private static final String SEPARATORS = "[\\s\\u00A0./()\\-\\u2010-\\u2015]";

    private E164() {}

    /**
     * A number as people write it, in one form: full-width signs become plain, separators and the zero in brackets go, 00
     * before the country's code becomes a plus sign. What is no number stays recognisable as none.
     */
    static String plain(String written) {
        String digits = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replace(TRUNK_ZERO, "")
                .replaceAll(SEPARATORS, "");
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }
}
