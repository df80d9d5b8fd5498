package dev.guanxi.platform.testing;

import static io.restassured.RestAssured.given;

import dev.guanxi.platform.embedded.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * A caller of the service under test. Whatever it is answered must be what the description of the API says.
 *
 * @param token null for none
 */
public record Client(String token) {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** Any caller of the role. */
    public static Client of(String role) {
        return new Client(TestTokens.of(role));
    }

    public static Client named(String role, String subject) {
        return new Client(TestTokens.of(role, subject));
    }

    public static Client partner(UUID dealer) {
        return new Client(TestTokens.of("partner", dealer));
    }

    /**
     * Reads.
     *
     * @param path sent as it is
     * @param headers names and values by turns
     */
    public Answer get(String path, String... headers) {
        return new Answer(request(headers).get(path));
    }

    public Answer post(String path, Object body, String... headers) {
        return new Answer(
                request(headers).contentType(ContentType.JSON).body(text(body)).post(path));
    }

    public Answer put(String path, Object body, String... headers) {
        return new Answer(
                request(headers).contentType(ContentType.JSON).body(text(body)).put(path));
    }

    public Answer patch(String path, Object body, String... headers) {
        return new Answer(
                request(headers).contentType(MERGE_PATCH).body(text(body)).patch(path));
    }

    public Answer delete(String path, String... headers) {
        return new Answer(request(headers).delete(path));
    }

    /** A request that may break every rule. */
    public Answer send(String method, String path, String contentType, String body) {
        RequestSpecification request = request();
        if (contentType != null) {
            request.contentType(contentType);
        }
        return new Answer((body == null ? request : request.body(body)).request(method, path));
    }

    private RequestSpecification request(String... headers) {
        RequestSpecification request = given().filter(new AsDescribed()).urlEncodingEnabled(false);
        if (token != null) {
            request.auth().oauth2(token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static String text(Object body) {
        return body instanceof String text ? text : Json.write(body);
    }
}
