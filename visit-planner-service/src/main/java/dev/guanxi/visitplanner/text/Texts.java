package dev.guanxi.visitplanner.text;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of visits in English and Simplified Chinese, from {@code texts.properties} and {@code texts_zh.properties}. */
public final class Texts {

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of that key with the values in its places {@code {0}}, {@code {1}} … */
    public static String of(Locale language, String key, Collection<?> values) {
        List<String> plain = values.stream().map(String::valueOf).toList();
        return new MessageFormat(bundle(language).getString(key), language).format(plain.toArray());
    }

    public static String of(Locale language, String key) {
        return of(language, key, List.of());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "dev.guanxi.visitplanner.texts", language, Texts.class.getClassLoader(), ENGLISH_ELSE);
    }
}
