package dev.guanxi.gateway.inquiry;

import dev.guanxi.gateway.routing.Origin;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Asks instances of services about themselves, apart from the traffic of clients and without tracing. */
@Singleton
public final class Inquiries {

    private final HttpClient client;

    Inquiries(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** The whole answer, whatever its status; fails when it is not there in time. */
    public Future<Reply> get(Origin origin, String path, Duration timeOut) {
        RequestOptions request = new RequestOptions()
                .setHost(origin.host())
                .setPort(origin.port())
                .setSsl(origin.tls())
                .setMethod(HttpMethod.GET)
                .setURI(path)
                .setTimeout(timeOut.toMillis())
                .putHeader("Accept", "application/json");
        return client.request(request).compose(HttpClientRequest::send).compose(Inquiries::read);
    }

    private static Future<Reply> read(HttpClientResponse response) {
        return response.body().map(body -> new Reply(response.statusCode(), body));
    }

    /** A whole answer. */
    public record Reply(int status, Buffer body) {

        private static final int OK = 200;

        public boolean isOk() {
            return status == OK;
        }
    }
}
