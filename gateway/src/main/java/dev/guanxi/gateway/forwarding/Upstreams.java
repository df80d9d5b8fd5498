package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.routing.Origin;
import dev.guanxi.gateway.routing.Origins;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.util.Iterator;
import java.util.List;

/**
 * Connections to the services. Every event loop has a client and a pool of its own, so that a request and its answer
 * never change thread.
 */
@Singleton
final class Upstreams {

    private final ThreadLocal<HttpClient> clientOfLoop;
    private final long connectTimeOut;

    Upstreams(Vertx vertx, ForwardingConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) config.connectTimeOut().toMillis())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setMaxWaitQueueSize(share(config.waiting(), vertx));
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(share(config.connections(), vertx));
        this.clientOfLoop = ThreadLocal.withInitial(() -> vertx.createHttpClient(options, pool));
        this.connectTimeOut = config.connectTimeOut().toMillis();
    }

    private static int share(int total, Vertx vertx) {
        int loops = 0;
        for (EventExecutor ignored : ((VertxInternal) vertx).getEventLoopGroup()) {
            loops++;
        }
        return Math.max(1, (total + loops - 1) / loops);
    }

    /** A connection to an instance that takes one, tried in turn; fails with the last instance's refusal. */
    Future<HttpClientRequest> connect(Origins origins, HttpMethod method, String uri) {
        List<Origin> inTurn = origins.inTurn(System.nanoTime());
        return connect(inTurn.iterator(), method, uri);
    }

    private Future<HttpClientRequest> connect(Iterator<Origin> inTurn, HttpMethod method, String uri) {
        Origin origin = inTurn.next();
        RequestOptions request = new RequestOptions()
                .setHost(origin.host())
                .setPort(origin.port())
                .setSsl(origin.tls())
                .setConnectTimeout(connectTimeOut)
                .setMethod(method)
                .setURI(uri);
        return clientOfLoop
                .get()
                .request(request)
                .onSuccess(connected -> origin.reached())
                .recover(refusal -> {
                    if (refusal instanceof ConnectException) {
                        origin.refusedAt(System.nanoTime());
                    }
                    return inTurn.hasNext() ? connect(inTurn, method, uri) : Future.failedFuture(refusal);
                });
    }
}
