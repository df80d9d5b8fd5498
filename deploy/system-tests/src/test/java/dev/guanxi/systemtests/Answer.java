package dev.guanxi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What was answered to a request.
 *
 * @param request method and path, for messages
 */
public record Answer(String request, int status, java.net.http.HttpHeaders headers, String text) {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Answer of(HttpResponse<String> response) {
        String request = response.request().method() + " " + response.request().uri();
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    /** Itself, if it has one of these statuses. */
    public Answer expect(Integer... statuses) {
        assertThat(status)
                .as("status of %s, which answered %s", request, text)
                .isIn(Arrays.stream(statuses).toArray());
        return this;
    }

    public JsonNode json() {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " answered " + status + " without JSON: " + text, e);
        }
    }

    /** A member by its JSON pointer; fails if it is not there. */
    public JsonNode at(String pointer) {
        JsonNode found = json().at(pointer);
        assertThat(found.isMissingNode())
                .as("%s is missing in the answer to %s: %s", pointer, request, text)
                .isFalse();
        return found;
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }

    public long number(String pointer) {
        JsonNode found = at(pointer);
        assertThat(found.isNumber()).as("%s in %s is a number", pointer, text).isTrue();
        return found.asLong();
    }

    public BigDecimal amount(String pointer) {
        JsonNode found = at(pointer);
        assertThat(found.isNumber()).as("%s in %s is a number", pointer, text).isTrue();
        return found.decimalValue();
    }

    public UUID id() {
        return UUID.fromString(text("/id"));
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError(request + " answered without ETag"));
    }

    public String location() {
        return header("Location").orElseThrow(() -> new AssertionError(request + " answered without Location"));
    }
}
