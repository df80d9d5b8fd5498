package dev.guanxi.visitplanner.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Locale;

/** Answers that hold texts for people say in which language, and that another one is to be had. */
public final class Spoken {

    private Spoken() {}

    public static Response in(Locale language, ResponseBuilder response) {
        return response.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
