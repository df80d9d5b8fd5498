package dev.guanxi.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Answers a request with a problem instead of passing it on. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    /**
     * Sends the problem. Does nothing when the client has gone or was answered already.
     *
     * @param values for the placeholders of the code's detail text
     */
    public static void answer(RoutingContext context, ProblemCode code, Object... values) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        Locale language = ProblemTexts.language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(
                code,
                ProblemTexts.title(code, language),
                ProblemTexts.detail(code, language, values),
                context.request().path());
        log(context, code);
        response.setStatusCode(code.status());
        describe(response.headers(), code, language);
        UnreadBody.thenClose(context);
        response.end(json(problem));
    }

    /** Paths and queries may hold personal data, so the log names the code and the request id only. */
    private static void log(RoutingContext context, ProblemCode code) {
        if (code.isOurSide()) {
            LOG.warnf(
                    "%s answered with %d, request id %s",
                    code, code.status(), context.response().headers().get("X-Request-Id"));
        }
    }

    private static void describe(MultiMap headers, ProblemCode code, Locale language) {
        headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (code.asksForToken()) {
            headers.set("WWW-Authenticate", challenge(code));
        }
        if (code.isWorthRetrying()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /** RFC 6750, 3: no error code when the request carried no token at all. */
    private static String challenge(ProblemCode code) {
        String realm = "Bearer realm=\"guanxi\"";
        return switch (code) {
            case TOKEN_MISSING -> realm;
            case TOKEN_EXPIRED -> realm + ", error=\"invalid_token\", error_description=\"expired\"";
            default -> realm + ", error=\"invalid_token\"";
        };
    }

    private static Buffer json(Problem problem) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is plain data: " + problem.code(), e);
        }
    }
}
