package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.ProblemTitles;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are larger than {@code guanxi.limits.body}, before a byte of them is kept, with a problem. Paths
 * under {@code guanxi.limits.body-exempt} take streams of any size that {@code quarkus.http.limits.max-body-size} allows.
 */
@Singleton
public final class BodyLimit {

    /** Runs after Quarkus has noted its own limit (route order -2), so that ours stands. */
    private static final int AFTER_QUARKUS_LIMIT = 1;

    private static final int TOO_LARGE = 413;
    private static final String CODE = "REQUEST_ENTITY_TOO_LARGE";

    private final ProblemTitles titles;
    private final long limit;
    private final List<String> exempt;

    public BodyLimit(
            ProblemTitles titles,
            @ConfigProperty(name = "guanxi.limits.body", defaultValue = "10M") MemorySize limit,
            @ConfigProperty(name = "guanxi.limits.body-exempt") Optional<List<String>> exempt) {
        this.titles = titles;
        this.limit = limit.asLongValue();
        this.exempt = exempt.orElse(List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_QUARKUS_LIMIT);
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (exempt.stream().anyMatch(prefix -> isUnder(routing.normalizedPath(), prefix))) {
            routing.next();
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length == null) {
            // Quarkus counts what comes in chunks while it reads, up to this.
            routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            routing.next();
        } else if (Long.parseLong(length) > limit) {
            refuse(routing);
        } else {
            routing.next();
        }
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private void refuse(RoutingContext routing) {
        Locale language = Languages.choose(routing.request().getHeader("Accept-Language"));
        JsonObject problem = new JsonObject()
                .put("status", TOO_LARGE)
                .put("title", titles.title(CODE, language))
                .put("detail", "At most " + limit + " bytes.")
                .put("instance", routing.normalizedPath())
                .put("code", CODE);
        routing.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", language.toLanguageTag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Connection", "close")
                .endHandler(sent -> routing.request().connection().close())
                .end(problem.encode());
    }
}
