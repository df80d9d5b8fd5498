package dev.guanxi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends files to the gateway and waits until their rows are worked through. */
final class ImportClient {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI gateway;
    private final String token;

    ImportClient(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** @return the import as it ended */
    JsonNode run(String parameters, BodyPublisher rows) {
        JsonNode state = send(request("/api/v1/imports?" + parameters)
                .header("Content-Type", "text/csv")
                .POST(rows)
                .build());
        String path = "/api/v1/imports/" + state.path("id").asText();
        while (state.path("state").asText().equals("RUNNING")) {
            LockSupport.parkNanos(LOOK_NANOS);
            state = send(request(path).GET().build());
        }
        if (!state.path("state").asText().equals("DONE")) {
            throw new IllegalStateException("the import failed: " + state);
        }
        return state;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + request.uri(), e);
        }
    }
}
