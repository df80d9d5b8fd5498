package dev.guanxi.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose answer depends on the last segment of the path. */
final class FakeService {

    private final String name;
    private final Vertx vertx;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger aborted = new AtomicInteger();

    FakeService(String name, Vertx vertx) {
        this.name = name;
        this.vertx = vertx;
    }

    void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        request.exceptionHandler(gone -> aborted.incrementAndGet());
        String behaviour = request.path().substring(request.path().lastIndexOf('/') + 1);
        switch (behaviour) {
            case "ready" -> ready(response);
            case "openapi" -> response.end(document());
            case "silent" -> request.resume();
            case "slow-reader" -> request.pause();
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", "http://" + request.getHeader("Host") + "/api/v1/customers/7")
                        .end();
            case "empty" -> response.setStatusCode(204).end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"3\"").end();
            case "refused" -> response.setStatusCode(422).end("{\"code\":\"OF_THE_SERVICE\"}");
            case "hangs-up" -> request.connection().close();
            case "hangs-up-once" -> hangUpOnce(request);
            case "dies-early" -> dieAfter(request, 10, 100);
            case "dies-midway" -> dieAfter(request, 50_000, 1_000_000);
            case "dies-chunked" -> dieAfter(request, 50_000, -1);
            case "stalls-midway" -> response.setChunked(true).write("x".repeat(50_000));
            case "large" -> large(response.putHeader("Content-Length", "5000000"));
            case "chunked" -> large(response.setChunked(true));
            case "endless" -> endless(response.setChunked(true));
            case "gzip" -> response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(new byte[] {31, -117, 8}));
            case "counters" ->
                response.putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put("calls", calls.get())
                                .put("aborted", aborted.get())
                                .encode());
            default -> echo(request);
        }
    }

    private void ready(HttpServerResponse response) {
        boolean up = name.equals("customer");
        response.setStatusCode(up ? 200 : 503)
                .end(
                        up
                                ? "{\"status\":\"UP\",\"checks\":[]}"
                                : "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"},{\"name\":\"kafka\",\"status\":\"DOWN\"}]}");
    }

    private String document() {
        String path = name.equals("customer") ? "/api/v1/customers" : "/api/v1/accounts";
        return """
            {"openapi":"3.1.0","info":{"title":"%1$s"},"paths":{"%2$s":{"get":{"operationId":"list","responses":
            {"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}}}}}}},
            "components":{"schemas":{"Item":{"title":"%1$s"},"Problem":{"type":"object"}}}}""".formatted(name, path);
    }

    private void hangUpOnce(HttpServerRequest request) {
        if (calls.incrementAndGet() % 2 == 1) {
            request.connection().close();
        } else {
            request.response().end("second time");
        }
    }

    private void dieAfter(HttpServerRequest request, int sent, int announced) {
        HttpServerResponse response = request.response();
        if (announced < 0) {
            response.setChunked(true);
        } else {
            response.putHeader("Content-Length", Integer.toString(announced));
        }
        response.write("x".repeat(sent))
                .onComplete(written ->
                        vertx.setTimer(50, later -> request.connection().close()));
    }

    private static void large(HttpServerResponse response) {
        for (int i = 0; i < 50; i++) {
            response.write("x".repeat(100_000));
        }
        response.end();
    }

    private static void endless(HttpServerResponse response) {
        while (!response.writeQueueFull()) {
            response.write("x".repeat(100_000));
        }
        response.drainHandler(drained -> endless(response));
    }

    private void echo(HttpServerRequest request) {
        long[] length = {0};
        request.handler(piece -> length[0] += piece.length());
        request.endHandler(read -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("length", length[0])
                            .encode());
        });
    }
}
