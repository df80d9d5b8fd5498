package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.http.Versions;
import dev.guanxi.segmentation.shopper.answer.ClassificationService;
import dev.guanxi.segmentation.shopper.floor.SessionService.Found;
import dev.guanxi.segmentation.shopper.floor.SessionService.Read;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A session as requests are answered with it, in the language asked for. */
@ApplicationScoped
class SessionAnswerReader {

    private static final String PATH = "/api/v1/shopper-sessions/{id}";

    private final ClassificationService classifications;

    SessionAnswerReader(ClassificationService classifications) {
        this.classifications = classifications;
    }

    Response of(Found found, Locale language) {
        Response written = Versions.written(
                found.made(),
                PATH,
                found.session().id(),
                view(found, language),
                found.session().version());
        return localized(written, language);
    }

    /** 304 if the caller has that version already, and nothing was learned since that would tell it otherwise. */
    Response of(Request request, Read read, Locale language) {
        Found found = read.found();
        return read.toldAnew()
                ? of(found, language)
                : localized(
                        Versions.read(
                                request, view(found, language), found.session().version()),
                        language);
    }

    private SessionView view(Found found, Locale language) {
        return SessionView.of(
                found.session(), found.observations(), classifications.view(found.classification(), language));
    }

    private static Response localized(Response answer, Locale language) {
        return Response.fromResponse(answer)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
