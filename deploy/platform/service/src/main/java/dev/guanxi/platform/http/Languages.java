package dev.guanxi.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** The language for texts that people read: English or Simplified Chinese, by {@code Accept-Language}. */
@Singleton
public final class Languages {

    public static final Locale DEFAULT = Locale.ENGLISH;
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.CHINESE);

    private final CurrentVertxRequest request;

    public Languages(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Language of the request under way. */
    public Locale ofRequest() {
        return request.getCurrent() == null
                ? DEFAULT
                : choose(request.getCurrent().request().getHeader("Accept-Language"));
    }

    /** English unless Chinese is asked for before it; a header that cannot be read counts as none. */
    static Locale choose(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            if (chosen == null) {
                return DEFAULT;
            }
            return chosen.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : chosen;
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }
}
