package dev.guanxi.gateway.forwarding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * How the body of a request travels. A small one is read whole first: then a slow client holds no connection of the
 * service, and head and body leave in one packet. Everything else streams.
 *
 * @param length bytes announced; -1 when the body is chunked
 */
record RequestBody(long length) {

    /** Largest body, either way, that is held in memory, bytes. */
    static final int SMALL = 16 * 1024;

    private static final int CHUNKED = -1;

    static RequestBody of(MultiMap headers) {
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return new RequestBody(CHUNKED);
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return new RequestBody(length == null ? 0 : Long.parseLong(length));
    }

    boolean isNone() {
        return length == 0;
    }

    boolean isSmall() {
        return length > 0 && length <= SMALL;
    }

    boolean isChunked() {
        return length == CHUNKED;
    }
}
