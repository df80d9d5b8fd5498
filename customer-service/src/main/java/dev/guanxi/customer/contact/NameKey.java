package dev.guanxi.customer.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for spellings of one person's name: width, case, blanks and courtesy titles make no difference. Migration
 * V150 does the same to keys that were kept before.
 */
public final class NameKey {

    private static final String IDEOGRAPH =
            "[\\x{3005}\\x{3007}\\x{3400}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{20000}-\\x{3FFFF}]";
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x{AD}\\x{200B}-\\x{200F}\\x{2060}-\\x{2064}\\x{FEFF}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TITLE_BEFORE =
            Pattern.compile("^(?:(?:mr|mrs|ms|miss|dr|prof)(?:\\.\\s*|\\s+))+(?=\\S)");
    private static final Pattern BETWEEN_IDEOGRAPHS =
            Pattern.compile("(?<=" + IDEOGRAPH + ")[\\s·・•]+(?=" + IDEOGRAPH + ")");
    private static final Pattern TITLE_AFTER = Pattern.compile("(?<=\\S)\\s*(?:先生|女士|小姐|老师|经理|总)+$");

    private NameKey() {}

    /** The key of a name; a name that is but a title keeps it. */
    public static String of(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String visible = INVISIBLE.matcher(normal).replaceAll("");
        String single = BLANKS.matcher(visible.strip()).replaceAll(" ");
        String untitled = TITLE_BEFORE.matcher(single).replaceAll("");
        String joined = BETWEEN_IDEOGRAPHS.matcher(untitled).replaceAll("");
        return TITLE_AFTER.matcher(joined).replaceAll("");
    }
}
