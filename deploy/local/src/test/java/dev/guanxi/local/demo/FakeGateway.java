package dev.guanxi.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as it is told, in order, and keeps what it was sent. The last answer to a path is given again and again. */
final class FakeGateway implements AutoCloseable {

    /** A request as it came in. */
    record Received(String request, String query, String token, String body) {}

    private record Answer(int status, String location, String body) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<Received> received = new ArrayList<>();

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** @param request such as {@code GET /api/v1/programs} */
    FakeGateway on(String request, int status, String body) {
        return on(request, status, null, body);
    }

    FakeGateway on(String request, int status, String location, String body) {
        synchronized (received) {
            answers.computeIfAbsent(request, first -> new ArrayDeque<>()).add(new Answer(status, location, body));
        }
        return this;
    }

    List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = next(request, exchange, body);
            if (answer.location() != null) {
                exchange.getResponseHeaders().set("Location", answer.location());
            }
            byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private Answer next(String request, HttpExchange exchange, String body) {
        synchronized (received) {
            received.add(new Received(
                    request,
                    exchange.getRequestURI().getQuery(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body));
            Deque<Answer> left = answers.getOrDefault(request, new ArrayDeque<>());
            Answer none = new Answer(404, null, "{\"code\":\"NOT_FOUND\"}");
            return left.size() > 1 ? left.poll() : left.isEmpty() ? none : left.peek();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
