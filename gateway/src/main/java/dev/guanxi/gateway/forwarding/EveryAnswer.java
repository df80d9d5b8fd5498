package dev.guanxi.gateway.forwarding;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What every answer of the gateway has, whoever makes it: the request's id and headers that keep browsers careful. */
@Singleton
final class EveryAnswer {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");

    void mount(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(EveryAnswer::prepare);
    }

    private static void prepare(RoutingContext context) {
        context.response()
                .headers()
                .set(REQUEST_ID, RequestId.of(context.request().getHeader(REQUEST_ID)))
                .set(CONTENT_TYPE_OPTIONS, NO_SNIFF)
                .set(FRAME_OPTIONS, DENY)
                .set(REFERRER_POLICY, NO_REFERRER);
        context.next();
    }
}
