package dev.guanxi.customer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.embedded.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Bodies beyond 10 MB are refused, but for imports. */
@QuarkusTest
class BodyLimitTest extends ServiceTest {

    private static final byte[] LARGE = " ".repeat(11 * 1024 * 1024).getBytes();

    @TestHTTPResource
    URI service;

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + TestTokens.of("manager"))
                .header("Content-Type", type)
                .header("Accept-Language", "zh-CN")
                .expectContinue(true)
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsSent() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(CUSTOMERS, "application/json", BodyPublishers.ofByteArray(LARGE));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Json.read(answer.body()).path("code").asText()).isEqualTo("REQUEST_ENTITY_TOO_LARGE");
        assertThat(Json.read(answer.body()).path("title").asText()).isEqualTo("请求体过大");
    }

    @Test
    void aLargeBodyInChunksIsRefusedWhenItPassesTheLimit() {
        BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE));

        assertThat(statusOrCut(chunks)).isIn(413, 0);
    }

    /** 0 where the connection was cut while the rest was still being sent. */
    private int statusOrCut(BodyPublisher chunks) {
        try {
            return post(CUSTOMERS, "application/json", chunks).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void importsMayBeLarger() throws IOException, InterruptedException {
        BodyPublisher file = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE));

        assertThat(post("/api/v1/imports?kind=customers", "text/csv", file).statusCode())
                .isLessThan(413);
    }
}
