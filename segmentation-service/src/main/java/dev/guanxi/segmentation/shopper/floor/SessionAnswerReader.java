package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.http.Versions;
import dev.guanxi.segmentation.shopper.answer.ClassificationService;
import dev.guanxi.segmentation.shopper.floor.SessionService.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
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
        SessionView view = SessionView.of(
                found.session(), found.observations(), classifications.view(found.classification(), language));
        Response written = Versions.written(
                found.made(), PATH, found.session().id(), view, found.session().version());
        return Response.fromResponse(written)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
