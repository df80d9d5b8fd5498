package dev.guanxi.gateway.openapi;

import dev.guanxi.gateway.problem.ProblemCode;
import dev.guanxi.gateway.problem.Problems;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** {@code /openapi.json} and {@code /openapi.yaml}, for everybody. Swagger UI at {@code /docs} reads the first. */
@Singleton
final class OpenApiPages {

    private static final Logger LOG = Logger.getLogger(OpenApiPages.class);

    private final OpenApiSource source;

    OpenApiPages(OpenApiSource source) {
        this.source = source;
    }

    void mount(@Observes Router router) {
        page(router, "/openapi.json", "application/json", OpenApiDocument::json);
        page(router, "/openapi.yaml", "application/yaml", OpenApiDocument::yaml);
    }

    private void page(Router router, String path, String type, Function<OpenApiDocument, Buffer> form) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> send(context, type, form));
    }

    private void send(RoutingContext context, String type, Function<OpenApiDocument, Buffer> form) {
        source.current().onFailure(failure -> fail(context, failure)).onSuccess(document -> {
            HttpServerResponse response = context.response()
                    .putHeader(HttpHeaders.ETAG, document.etag())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (document.etag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusCode(HttpResponseStatus.NOT_MODIFIED.code()).end();
            } else {
                response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(form.apply(document));
            }
        });
    }

    private static void fail(RoutingContext context, Throwable failure) {
        LOG.error("The OpenAPI document could not be made.", failure);
        Problems.answer(context, ProblemCode.INTERNAL_SERVER_ERROR);
    }
}
