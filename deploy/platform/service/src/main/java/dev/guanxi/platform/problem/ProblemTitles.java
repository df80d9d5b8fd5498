package dev.guanxi.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Titles of problems by code. A service brings its own in {@code problems.properties} and {@code
 * problems_zh.properties}; what is common to all is here.
 */
@Singleton
public final class ProblemTitles {

    private static final List<String> BUNDLES = List.of("problems", "dev.guanxi.platform.problems");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The title in the language, else in English, else the code itself made readable. */
    public String title(String code, Locale language) {
        for (String bundle : BUNDLES) {
            String title = find(bundle, code, language);
            if (title != null) {
                return title;
            }
        }
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String find(String bundle, String code, Locale language) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            ResourceBundle texts = ResourceBundle.getBundle(bundle, language, loader, NO_FALLBACK);
            return texts.containsKey(code) ? texts.getString(code) : null;
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
