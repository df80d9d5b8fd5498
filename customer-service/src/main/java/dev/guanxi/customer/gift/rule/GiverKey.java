package dev.guanxi.customer.gift.rule;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for spellings of one employee's subject: case, width and blanks around make no difference. Migration V166 does
 * the same to the givers that are kept.
 */
public final class GiverKey {

    private GiverKey() {}

    /** The key of a subject. */
    public static String of(String subject) {
        return Normalizer.normalize(subject, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether both name one employee. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
