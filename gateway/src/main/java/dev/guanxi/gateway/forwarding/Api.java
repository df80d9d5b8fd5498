package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.auth.TokenCheck;
import dev.guanxi.gateway.auth.Verdict;
import dev.guanxi.gateway.problem.ProblemCode;
import dev.guanxi.gateway.problem.Problems;
import dev.guanxi.gateway.routing.RequestTarget;
import dev.guanxi.gateway.routing.Route;
import dev.guanxi.gateway.routing.RouteTable;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Everything under {@code /api}: route, method, token, then on to the service. */
@Singleton
final class Api {

    /** After CORS, before the authentication of Quarkus, which would check the token a second time. */
    private static final int BEFORE_AUTHENTICATION = -250;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private static final Logger LOG = Logger.getLogger(Api.class);

    private final RouteTable routes;
    private final TokenCheck tokens;
    private final Forwarder forwarder;

    Api(RouteTable routes, TokenCheck tokens, Forwarder forwarder) {
        this.routes = routes;
        this.tokens = tokens;
        this.forwarder = forwarder;
    }

    void mount(@Observes Router router) {
        router.route("/api/*")
                .order(BEFORE_AUTHENTICATION)
                .handler(this::handle)
                .failureHandler(Api::failed);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RequestTarget.isPlain(request.uri(), request.path())) {
            Problems.answer(context, ProblemCode.REQUEST_TARGET_INVALID);
            return;
        }
        Optional<Route> route = routes.find(request.path());
        if (route.isEmpty()) {
            Problems.answer(context, ProblemCode.NOT_FOUND, request.path());
        } else if (!METHODS.contains(request.method())) {
            context.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            Problems.answer(
                    context, ProblemCode.METHOD_NOT_ALLOWED, request.method().name(), request.path());
        } else {
            check(context, route.get());
        }
    }

    private void check(RoutingContext context, Route route) {
        Future<Verdict> verdict = tokens.check(context.request());
        if (!verdict.isComplete()) {
            context.request().pause();
        }
        verdict.onSuccess(reached -> proceed(context, route, reached)).onFailure(context::fail);
    }

    private void proceed(RoutingContext context, Route route, Verdict verdict) {
        switch (verdict) {
            case ACCEPTED -> forwarder.forward(context, route);
            case MISSING -> Problems.answer(context, ProblemCode.TOKEN_MISSING);
            case EXPIRED -> Problems.answer(context, ProblemCode.TOKEN_EXPIRED);
            case INVALID -> Problems.answer(context, ProblemCode.TOKEN_INVALID);
            case UNDECIDED -> Problems.answer(context, ProblemCode.TOKEN_KEYS_UNAVAILABLE);
        }
    }

    private static void failed(RoutingContext context) {
        // The router refuses such requests before any handler, with the status of a failure of ours.
        if (!context.request().headers().contains(HttpHeaders.HOST)) {
            Problems.answer(context, ProblemCode.HOST_MISSING);
            return;
        }
        LOG.error("A request could not be handled.", context.failure());
        Problems.answer(context, ProblemCode.INTERNAL_SERVER_ERROR);
    }
}
