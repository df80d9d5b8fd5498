package dev.guanxi.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A client of the HTTP API. */
public final class Api {

    static final String JSON = "application/json";
    static final String CSV = "text/csv";

    /** Longer than the gateway waits for a service: its answer, not our impatience, shall show. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String token;

    /** @param token null for none */
    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        return send("POST", path, withType(headers, JSON), BodyPublishers.ofString(json));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, Map.of("Content-Type", JSON), BodyPublishers.ofString(json));
    }

    /** A merge patch of the version that this ETag names. */
    public Answer patch(String path, String json, String etag) {
        Map<String, String> headers = Map.of("Content-Type", "application/merge-patch+json", "If-Match", etag);
        return send("PATCH", path, headers, BodyPublishers.ofString(json));
    }

    public Answer importCsv(String parameters, BodyPublisher rows) {
        return send("POST", "/api/v1/imports?" + parameters, Map.of("Content-Type", CSV), rows);
    }

    /** @throws UncheckedIOException when there is no answer */
    public Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + method + " " + path, e);
        }
    }

    private static Map<String, String> withType(Map<String, String> headers, String type) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.putIfAbsent("Content-Type", type);
        return all;
    }
}
