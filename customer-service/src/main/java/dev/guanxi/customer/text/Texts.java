package dev.guanxi.customer.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of a capability, from its {@code texts.properties} and {@code texts_zh.properties}. */
public final class Texts {

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Class<?> capability, Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                capability.getPackageName() + ".texts", language, capability.getClassLoader(), ENGLISH_ELSE);
    }

    /** The texts beside a class of the capability. */
    public static Texts of(Class<?> capability, Locale language) {
        return new Texts(capability, language);
    }

    /** The text of that key with the values in its places {@code {0}}, {@code {1}} … */
    public String get(String key, Collection<String> values) {
        return new MessageFormat(bundle.getString(key), language).format(values.toArray());
    }

    public String get(String key) {
        return get(key, List.of());
    }

    /** 200; the answer says its language, and that another would have been another answer. */
    public Response answer(Object body) {
        return Response.ok(body)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
