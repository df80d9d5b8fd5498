package dev.guanxi.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * Real little servers in place of the services. Customer and segmentation answer, visit planner has one instance that
 * refuses and one that answers, loyalty is down. Limits and times are small, so that tests reach them.
 */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        String customer = "http://localhost:" + listen("customer");
        Map<String, String> config = new HashMap<>(Tokens.configuration());
        config.put("guanxi.routes.customer.url", customer);
        config.put("guanxi.routes.segmentation.url", "http://localhost:" + listen("segmentation"));
        config.put("guanxi.routes.visit-planner.url", "http://localhost:" + freePort() + "," + customer);
        config.put("guanxi.routes.loyalty.url", "http://localhost:" + freePort());
        config.put("guanxi.forwarding.body-limit", "100K");
        config.put("guanxi.forwarding.streamed-body-limit", "64M");
        config.put("guanxi.forwarding.connect-time-out", "1s");
        config.put("guanxi.forwarding.answer-time-out", "700ms");
        config.put("guanxi.forwarding.idle-time-out", "1500ms");
        config.put("guanxi.openapi.max-age", "0s");
        return config;
    }

    private int listen(String name) {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setPort(0))
                .requestHandler(new FakeService(name, vertx)::handle);
        return server.listen().toCompletionStage().toCompletableFuture().join().actualPort();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free.", e);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
