package dev.guanxi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks for work that goes on in the background, imports, scans and tier runs, and waits until it is done. */
final class JobClient {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI gateway;
    private final String token;

    JobClient(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** @return the import as it ended */
    JsonNode imported(String parameters, BodyPublisher rows) {
        return run("/api/v1/imports", "?" + parameters, "text/csv", rows);
    }

    /** @return the scan for duplicates as it ended */
    JsonNode scanned() {
        return run("/api/v1/duplicate-scans", "", "application/json", BodyPublishers.ofString("{}"));
    }

    /** @return the effective tier run when its last event was written */
    JsonNode tiered(Instant asOf) {
        JsonNode run = run(
                "/api/v1/tier-runs", "", "application/json", BodyPublishers.ofString("{\"asOf\":\"" + asOf + "\"}"));
        return looked("/api/v1/tier-runs", run, state -> state.has("announcedAt"));
    }

    private JsonNode run(String jobs, String parameters, String type, BodyPublisher body) {
        JsonNode begun = send(request(jobs + parameters)
                .header("Content-Type", type)
                .POST(body)
                .build());
        JsonNode state =
                looked(jobs, begun, look -> !look.path("state").asText().equals("RUNNING"));
        if (!state.path("state").asText().equals("DONE")) {
            throw new IllegalStateException("the job failed: " + state);
        }
        return state;
    }

    private JsonNode looked(String jobs, JsonNode job, Predicate<JsonNode> enough) {
        String path = jobs + "/" + job.path("id").asText();
        JsonNode state = job;
        while (!enough.test(state)) {
            LockSupport.parkNanos(LOOK_NANOS);
            state = send(request(path).GET().build());
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
