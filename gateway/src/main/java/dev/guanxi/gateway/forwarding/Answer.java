package dev.guanxi.gateway.forwarding;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** A service's answer on its way to the client. */
final class Answer {

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final HttpClientResponse answer;
    private final Runnable onProgress;

    Answer(RoutingContext context, HttpClientResponse answer, Runnable onProgress) {
        this.request = context.request();
        this.response = context.response();
        this.answer = answer;
        this.onProgress = onProgress;
    }

    /** Fails when the service breaks off; nothing was sent to the client then unless the head is written. */
    Future<Void> pass() {
        if (hasNoBody()) {
            head();
            return response.end();
        }
        if (isSmall()) {
            return answer.body().compose(this::whole);
        }
        return stream();
    }

    private boolean hasNoBody() {
        int status = answer.statusCode();
        return request.method().equals(HttpMethod.HEAD)
                || status == HttpResponseStatus.NO_CONTENT.code()
                || status == HttpResponseStatus.NOT_MODIFIED.code();
    }

    private boolean isSmall() {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) <= RequestBody.SMALL;
    }

    /** Head and body in one packet; a service that breaks off before the end can still be reported as a problem. */
    private Future<Void> whole(Buffer body) {
        head();
        return response.end(body);
    }

    private Future<Void> stream() {
        head();
        boolean unknownLength = !answer.headers().contains(HttpHeaders.CONTENT_LENGTH);
        boolean old = request.version() == HttpVersion.HTTP_1_0;
        response.setChunked(unknownLength && !old);
        Future<Void> passed = new MeasuredStream(answer, MeasuredStream.UNLIMITED, onProgress)
                .pipe()
                .endOnFailure(false)
                .to(response);
        // HTTP/1.0 has no chunks: the end of the connection is the end of the body.
        return unknownLength && old
                ? passed.onSuccess(end -> request.connection().close())
                : passed;
    }

    private void head() {
        response.setStatusCode(answer.statusCode());
        ResponseHeaders.copy(answer.headers(), response.headers(), request.getHeader(HttpHeaders.HOST));
    }
}
