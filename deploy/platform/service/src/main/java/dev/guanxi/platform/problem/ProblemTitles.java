package dev.guanxi.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

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
        return texts(language)
                .filter(texts -> texts.containsKey(code))
                .findFirst()
                .map(texts -> texts.getString(code))
                .orElseGet(() -> inWords(code));
    }

    /** The codes that have a title and start like this, in alphabetical order. */
    public List<String> codes(String start) {
        return texts(Locale.ROOT)
                .flatMap(texts -> texts.keySet().stream())
                .filter(code -> code.startsWith(start))
                .sorted()
                .toList();
    }

    private static String inWords(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Stream<ResourceBundle> texts(Locale language) {
        return BUNDLES.stream().flatMap(bundle -> texts(bundle, language).stream());
    }

    private static Optional<ResourceBundle> texts(String bundle, Locale language) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Optional.of(ResourceBundle.getBundle(bundle, language, loader, NO_FALLBACK));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
