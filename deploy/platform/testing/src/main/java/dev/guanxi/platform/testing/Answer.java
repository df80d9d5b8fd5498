package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the service answered. */
public record Answer(int status, JsonNode body, Response response) {

    private static final Pattern JSON = Pattern.compile("[/+]json\\b");

    Answer(Response response) {
        this(response.statusCode(), read(response), response);
    }

    /** What is no JSON, such as a file, is one text. */
    private static JsonNode read(Response response) {
        String text = response.asString();
        boolean json = text.isEmpty()
                || response.contentType() == null
                || JSON.matcher(response.contentType()).find();
        return json ? Json.read(text.isEmpty() ? "null" : text) : TextNode.valueOf(text);
    }

    public Answer expect(int expected) {
        assertThat(status).as("%s", body).isEqualTo(expected);
        return this;
    }

    /** Requires a problem with this status and code. */
    public Answer refused(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("code")).as("%s", body).isEqualTo(code);
        assertThat(text("title")).isNotBlank();
        assertThat(text("detail")).isNotBlank();
        assertThat(body.path("status").asInt()).isEqualTo(expected);
        return this;
    }

    /** Requires a problem whose first fault is there. */
    public Answer refused(int expected, String code, String pointer) {
        refused(expected, code);
        assertThat(body.at("/errors/0/pointer").asText()).as("%s", body).isEqualTo(pointer);
        return this;
    }

    public String text(String name) {
        JsonNode value = body.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    public String id() {
        return text("id");
    }

    public BigDecimal decimal(String pointer) {
        return body.at(pointer).decimalValue();
    }

    public String header(String name) {
        return response.header(name);
    }

    public String etag() {
        return header("ETag");
    }

    public List<JsonNode> items() {
        return StreamSupport.stream(body.path("items").spliterator(), false).toList();
    }

    /** A member of each item. */
    public List<String> items(String name) {
        return items().stream().map(item -> item.path(name).asText()).toList();
    }
}
