package dev.guanxi.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The public API through the gateway. Numbers are exact decimals. What may pass by itself (a service that restarts, too
 * many requests) is tried again for a minute; every request of the demonstration is safe to repeat.
 */
final class ApiClient {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int FIRST_PROBLEM = 400;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final URI base;
    private final String token;

    /** @param base such as {@code http://localhost:8080} */
    ApiClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * What was answered.
     *
     * @param location where the thing that was made is found; null if nothing was
     */
    record Answer(int status, String location, JsonNode body) {}

    ObjectNode object() {
        return json.createObjectNode();
    }

    /** Makes sure, without patience, that the gateway answers and takes the token. */
    void greet() {
        try {
            answer(http.send(request("/api/v1/programs?limit=1").build(), BodyHandlers.ofString()));
        } catch (ConnectException e) {
            throw new DemonstrationException(
                    "Nothing answers at %s. Start the system with deploy/local/start, or name its address with --url."
                            .formatted(base),
                    e);
        } catch (IOException e) {
            throw new DemonstrationException("What answers at %s is no gateway: %s".formatted(base, e.getMessage()), e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    JsonNode get(String path) {
        return send(request(path).timeout(PATIENCE).build()).body();
    }

    JsonNode get(String path, Map<String, String> parameters) {
        return get(path + query(parameters));
    }

    Answer post(String path, JsonNode body) {
        BodyPublisher content = BodyPublishers.ofString(body.toString());
        return send(request(path)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(content)
                .build());
    }

    /** Sends a CSV file of any size; not repeated here. */
    CompletableFuture<Answer> upload(String path, Map<String, String> parameters, BodyPublisher content) {
        HttpRequest request = request(path + query(parameters))
                .header("Content-Type", "text/csv")
                .POST(content)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(this::answer);
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(base.resolve(pathAndQuery))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest request) {
        long begun = System.nanoTime();
        while (true) {
            boolean patient = System.nanoTime() - begun < PATIENCE.toNanos();
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (!patient || !mayPass(response.statusCode())) {
                    return answer(response);
                }
            } catch (IOException e) {
                if (!patient) {
                    throw new DemonstrationException(describe(request) + " failed: " + e, e);
                }
            } catch (InterruptedException e) {
                throw Waiting.interrupted(e);
            }
            Waiting.pause(PAUSE);
        }
    }

    private Answer answer(HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        if (response.statusCode() >= FIRST_PROBLEM) {
            throw ApiException.of(describe(response.request()), response.statusCode(), body);
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(null), body);
    }

    private JsonNode parse(String body) {
        try {
            return body.isBlank() ? json.missingNode() : json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.createObjectNode()
                    .put("detail", body.strip().lines().findFirst().orElse(""));
        }
    }

    /** Whether the same request may succeed a little later. */
    static boolean mayPass(int status) {
        return PASSING.contains(status);
    }

    private static String describe(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
