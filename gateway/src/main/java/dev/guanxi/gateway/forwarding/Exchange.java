package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.forwarding.BodyLimits.Allowance;
import dev.guanxi.gateway.problem.ProblemCode;
import dev.guanxi.gateway.problem.Problems;
import dev.guanxi.gateway.routing.Route;
import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** One request on its way to a service and the answer on its way back. Lives on one event loop. */
final class Exchange {

    private enum Phase {
        RECEIVING,
        WAITING,
        ANSWERING
    }

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Route route;
    private final RequestBody body;
    private final Allowance allowance;
    private final Forwarder forwarder;
    private final Deadline deadline;
    private final long startedAt = System.nanoTime();
    private Phase phase = Phase.RECEIVING;
    private HttpClientRequest toService;
    private boolean sending;
    private boolean repeated;
    private boolean over;

    Exchange(RoutingContext context, Route route, Forwarder forwarder) {
        this.context = context;
        this.request = context.request();
        this.route = route;
        this.forwarder = forwarder;
        this.body = RequestBody.of(request.headers());
        this.allowance = forwarder.limits().of(request.method(), route.prefix());
        this.deadline = new Deadline(context.vertx(), this::expired);
    }

    void start() {
        context.addEndHandler(this::ended);
        if (body.length() > allowance.bytes()) {
            fail(ProblemCode.REQUEST_ENTITY_TOO_LARGE, Long.toString(allowance.bytes()), route.prefix());
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            context.response().writeContinue();
        }
        if (body.isSmall()) {
            deadline.allow(forwarder.idleTimeOut());
            request.body().onSuccess(this::connect);
            request.resume();
        } else {
            connect(null);
        }
    }

    /** @param whole the body when it was read already */
    private void connect(Buffer whole) {
        deadline.cancel();
        forwarder
                .upstreams()
                .connect(route.service().origins(), request.method(), target())
                .onSuccess(connected -> send(connected, whole))
                .onFailure(
                        refusal -> fail(Refusals.code(refusal), route.service().name()));
    }

    /** Path and query also when the client sent its target in absolute form. */
    private String target() {
        String query = request.query();
        return query == null ? request.path() : request.path() + "?" + query;
    }

    private void send(HttpClientRequest connected, Buffer whole) {
        toService = connected;
        // The future of the answer tells of failures too; without a handler here each would be logged as an error.
        connected.exceptionHandler(failure -> {});
        if (over) {
            connected.reset();
            return;
        }
        connected.response().onSuccess(this::answer).onFailure(this::lost);
        forwarder.copyHeaders(request, context.response(), connected);
        if (whole != null) {
            connected.end(whole);
            await();
        } else if (body.isNone()) {
            request.resume();
            connected.end();
            await();
        } else {
            stream(connected);
        }
    }

    private void stream(HttpClientRequest connected) {
        if (body.isChunked()) {
            connected.setChunked(true);
        } else {
            connected.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(body.length()));
        }
        deadline.allow(forwarder.idleTimeOut());
        sending = true;
        new MeasuredStream(request, allowance.bytes(), deadline::progress)
                .pipe()
                .endOnFailure(false)
                .to(connected)
                .onSuccess(sent -> {
                    sending = false;
                    await();
                })
                .onFailure(this::notSent);
    }

    private void await() {
        if (phase == Phase.RECEIVING && !over) {
            phase = Phase.WAITING;
            deadline.allow(allowance.silence());
        }
    }

    private void notSent(Throwable cause) {
        if (cause instanceof MeasuredStream.TooLarge) {
            fail(ProblemCode.REQUEST_ENTITY_TOO_LARGE, Long.toString(allowance.bytes()), route.prefix());
        }
        // An answer under way says why the service stopped reading: let it through.
        if (phase != Phase.ANSWERING) {
            leaveService();
        }
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            leaveService();
            return;
        }
        phase = Phase.ANSWERING;
        deadline.allow(forwarder.idleTimeOut());
        new Answer(context, answer, deadline::progress).pass().onFailure(this::lost);
    }

    /** The connection to the service broke. */
    private void lost(Throwable cause) {
        if (over) {
            return;
        }
        if (context.response().headWritten()) {
            abort();
        } else if (isRepeatable()) {
            // Most likely a pooled connection that the service had closed in the meantime.
            repeated = true;
            phase = Phase.RECEIVING;
            connect(null);
        } else {
            fail(ProblemCode.SERVICE_ANSWER_LOST, route.service().name());
        }
    }

    private boolean isRepeatable() {
        boolean harmless =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return harmless && body.isNone() && !repeated;
    }

    private void expired() {
        switch (phase) {
            case ANSWERING -> abort();
            case WAITING -> fail(ProblemCode.SERVICE_TIMEOUT, route.service().name(), seconds(allowance.silence()));
            case RECEIVING -> {
                if (serviceStopsReading()) {
                    fail(ProblemCode.SERVICE_TIMEOUT, route.service().name(), seconds(forwarder.idleTimeOut()));
                } else {
                    fail(ProblemCode.REQUEST_TIMEOUT, seconds(forwarder.idleTimeOut()));
                }
            }
        }
        leaveService();
    }

    private boolean serviceStopsReading() {
        return sending && toService.writeQueueFull();
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }

    /** The client has part of the answer: only a broken connection tells it that the rest will not come. */
    private void abort() {
        over = true;
        Connections.cut(request.connection());
    }

    /** Gives up what the service is still doing for this request; a connection that is not in use goes back. */
    private void leaveService() {
        if (toService != null) {
            boolean stuck = serviceStopsReading();
            toService.reset();
            if (stuck) {
                Connections.cut(toService.connection());
            }
        }
    }

    private void fail(ProblemCode code, Object... values) {
        over = true;
        deadline.cancel();
        Problems.answer(context, code, values);
    }

    private void ended(AsyncResult<Void> end) {
        over = true;
        deadline.cancel();
        if (end.failed()) {
            leaveService();
        }
        int status =
                end.failed() ? RouteMetrics.CLIENT_LEFT : context.response().getStatusCode();
        forwarder.metrics().record(route, request.method(), status, System.nanoTime() - startedAt);
    }
}
