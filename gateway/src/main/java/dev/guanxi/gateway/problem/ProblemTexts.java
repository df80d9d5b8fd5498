package dev.guanxi.gateway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Titles and details of problems in English and Simplified Chinese. */
final class ProblemTexts {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.CHINESE);
    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);

    private ProblemTexts() {}

    /** English unless Chinese is asked for before it; a header that cannot be read counts as none. */
    static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return chosen == null || chosen.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    static String title(ProblemCode code, Locale language) {
        return texts(language).getString(code + ".title");
    }

    static String detail(ProblemCode code, Locale language, Object... values) {
        return new MessageFormat(texts(language).getString(code + ".detail"), Locale.ROOT).format(values);
    }

    private static ResourceBundle texts(Locale language) {
        return language.equals(Locale.ENGLISH) ? ENGLISH : CHINESE;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "dev.guanxi.gateway.problem.problems",
                language,
                ProblemTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
