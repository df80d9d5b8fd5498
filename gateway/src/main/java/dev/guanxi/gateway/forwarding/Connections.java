package dev.guanxi.gateway.forwarding;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends connections whose other side may have stopped reading. */
final class Connections {

    private Connections() {}

    /**
     * Closes at once. {@link HttpConnection#close()} first waits until everything is written, which never happens when
     * the other side does not read.
     */
    static void cut(HttpConnection connection) {
        ((ConnectionBase) connection).channelHandlerContext().close();
    }
}
