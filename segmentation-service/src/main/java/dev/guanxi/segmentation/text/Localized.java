package dev.guanxi.segmentation.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Answers with texts: they say their language, and that another would have been another answer. */
public final class Localized {

    private Localized() {}

    public static Response ok(Object body, Locale language) {
        return Response.ok(body)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
