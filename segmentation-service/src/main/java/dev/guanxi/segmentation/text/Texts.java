package dev.guanxi.segmentation.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts in one language, from {@code texts.properties} and {@code texts_zh.properties}. */
public final class Texts {

    private static final String BUNDLE = "dev.guanxi.segmentation.texts";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(), ENGLISH_ELSE);
    }

    public static Texts in(Locale language) {
        return new Texts(language);
    }

    public Locale language() {
        return language;
    }

    /** The text of that key with the values in its places {@code {0}}, {@code {1}} … */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** What a value of an enum is called: the text under its kind and name, such as {@code tier.KEY}. */
    public String of(String kind, Enum<?> value) {
        return of(kind + "." + value.name());
    }
}
