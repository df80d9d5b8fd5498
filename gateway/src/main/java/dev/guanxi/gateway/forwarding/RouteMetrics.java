package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.routing.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Count and duration of forwarded requests, {@code guanxi_gateway_requests_seconds}, by service, route, method and
 * status. All labels come from small fixed sets: ids and names in paths never become labels.
 */
@Singleton
final class RouteMetrics {

    /** Status noted for a client that left before its answer was complete (no such status is ever sent). */
    static final int CLIENT_LEFT = 499;

    private final MeterRegistry registry;
    private final Map<Label, Timer> timers = new ConcurrentHashMap<>();

    RouteMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(Route route, HttpMethod method, int status, long nanos) {
        timers.computeIfAbsent(new Label(route, method, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Label label) {
        return Timer.builder("guanxi.gateway.requests")
                .description("Requests forwarded, from their head to the end of the answer")
                .tag("service", label.route().service().name())
                .tag("route", label.route().prefix())
                .tag("method", label.method().name())
                .tag("status", Integer.toString(label.status()))
                .register(registry);
    }

    private record Label(Route route, HttpMethod method, int status) {}
}
