package dev.guanxi.benchmarks.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Asks one question at a time. */
public final class Asker {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI service;
    private final Map<String, String> tokens;

    /** @param tokens by role */
    public Asker(URI service, Map<String, String> tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /** @throws IllegalStateException if it is not answered with 200 */
    JsonNode ask(Question question) {
        HttpResponse<String> answer = send(question.path(), question.role());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(question.path() + " as " + question.role() + " answered "
                    + answer.statusCode() + ": " + answer.body());
        }
        return read(answer.body());
    }

    /** Whether the API takes the question: some parameters need others or another role, and some periods are too long. */
    public boolean takes(Question question) {
        int status = send(question.path(), question.role()).statusCode();
        return status != 400 && status != 403 && status != 404;
    }

    public JsonNode description() {
        return read(send("/q/openapi?format=json", null).body());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String path, String role) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
        if (role != null) {
            request.header("Authorization", "Bearer " + tokens.get(role));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + path, e);
        }
    }
}
