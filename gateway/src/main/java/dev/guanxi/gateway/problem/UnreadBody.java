package dev.guanxi.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * A request answered before its body was read. Closing at once would reset the connection, and the client, still
 * sending, would never see the answer; so the rest is thrown away for a moment before the connection is closed.
 */
final class UnreadBody {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private UnreadBody() {}

    static void thenClose(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || !announcesBody(request)) {
            request.resume();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        long timer = context.vertx()
                .setTimer(PATIENCE.toMillis(), late -> request.connection().close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.endHandler(read -> {
            context.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.handler(ignored -> {});
        request.resume();
    }

    private static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
