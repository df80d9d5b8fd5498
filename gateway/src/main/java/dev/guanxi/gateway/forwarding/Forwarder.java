package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.routing.Route;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Passes requests on to services. */
@Singleton
public final class Forwarder {

    private final Upstreams upstreams;
    private final RouteMetrics metrics;
    private final BodyLimits limits;
    private final Duration idleTimeOut;

    Forwarder(Upstreams upstreams, RouteMetrics metrics, ForwardingConfig config) {
        this.upstreams = upstreams;
        this.metrics = metrics;
        this.limits = BodyLimits.of(config);
        this.idleTimeOut = config.idleTimeOut();
    }

    /** Takes over the request, whose body must not have been touched, and answers it. */
    public void forward(RoutingContext context, Route route) {
        new Exchange(context, route, this).start();
    }

    Upstreams upstreams() {
        return upstreams;
    }

    RouteMetrics metrics() {
        return metrics;
    }

    BodyLimits limits() {
        return limits;
    }

    Duration idleTimeOut() {
        return idleTimeOut;
    }

    void copyHeaders(HttpServerRequest request, HttpServerResponse response, HttpClientRequest toService) {
        SocketAddress client = request.remoteAddress();
        RequestHeaders.copy(
                request.headers(),
                toService.headers(),
                client == null ? null : client.hostAddress(),
                request.scheme(),
                request.getHeader(HttpHeaders.HOST),
                response.headers().get(RequestId.HEADER));
        TraceContext.ensure(toService.headers());
    }
}
