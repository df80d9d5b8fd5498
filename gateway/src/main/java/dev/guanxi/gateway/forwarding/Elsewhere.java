package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.problem.ProblemCode;
import dev.guanxi.gateway.problem.Problems;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Paths that nobody serves, and wrong methods on the gateway's own pages: problems here too, no HTML. */
@Singleton
final class Elsewhere {

    void mount(@Observes Router router) {
        router.errorHandler(
                HttpResponseStatus.NOT_FOUND.code(),
                context ->
                        answer(context, ProblemCode.NOT_FOUND, context.request().path()));
        router.errorHandler(HttpResponseStatus.METHOD_NOT_ALLOWED.code(), Elsewhere::refuseMethod);
    }

    private static void refuseMethod(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        String method = context.request().method().name();
        answer(
                context,
                ProblemCode.METHOD_NOT_ALLOWED,
                method,
                context.request().path());
    }

    private static void answer(RoutingContext context, ProblemCode code, String... values) {
        String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
        context.response().putHeader(RequestId.HEADER, id);
        Problems.answer(context, code, (Object[]) values);
    }
}
