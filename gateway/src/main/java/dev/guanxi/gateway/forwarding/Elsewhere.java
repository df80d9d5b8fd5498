package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.problem.ProblemCode;
import dev.guanxi.gateway.problem.Problems;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Paths that nobody serves, and wrong methods on the gateway's own pages: problems here too, no HTML. */
@Singleton
final class Elsewhere {

    void mount(@Observes Router router) {
        router.errorHandler(HttpResponseStatus.NOT_FOUND.code(), Elsewhere::notFound);
        router.errorHandler(HttpResponseStatus.METHOD_NOT_ALLOWED.code(), Elsewhere::refuseMethod);
    }

    private static void notFound(RoutingContext context) {
        String path = context.request().path();
        Problems.answer(context, ProblemCode.NOT_FOUND, path);
    }

    private static void refuseMethod(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        Problems.answer(
                context, ProblemCode.METHOD_NOT_ALLOWED, request.method().name(), request.path());
    }
}
