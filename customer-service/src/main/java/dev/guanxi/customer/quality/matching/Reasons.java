package dev.guanxi.customer.quality.matching;

import java.util.Locale;
import java.util.ResourceBundle;

/** What speaks for two records being one customer and for the values it gets, in words. */
public final class Reasons {

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private Reasons(Locale language) {
        this.texts = ResourceBundle.getBundle(
                "dev.guanxi.customer.quality.reasons", language, Reasons.class.getClassLoader(), ENGLISH_ELSE);
    }

    public static Reasons in(Locale language) {
        return new Reasons(language);
    }

    /** What a value means. */
    public String of(Enum<?> value) {
        return texts.getString(value.name());
    }
}
