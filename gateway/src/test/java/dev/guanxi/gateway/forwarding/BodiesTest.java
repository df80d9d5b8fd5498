package dev.guanxi.gateway.forwarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guanxi.gateway.FakeServices;
import dev.guanxi.gateway.RawHttp;
import dev.guanxi.gateway.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits here: 100 KiB, for imports 64 MiB. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class BodiesTest {

    private static final int LIMIT = 100 * 1024;
    private static final String TOO_LARGE = "REQUEST_ENTITY_TOO_LARGE";

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 16 * 1024, 16 * 1024 + 1, LIMIT})
    void aBodyArrivesWhole(int length) throws Exception {
        assertEquals(length, received(send("/api/v1/customers/echo", BodyPublishers.ofByteArray(new byte[length]))));
        assertEquals(length, received(send("/api/v1/customers/echo", chunked(length))));
    }

    @Test
    void aByteMoreThanTheLimitIsRefused() throws Exception {
        refused(send("/api/v1/customers/echo", BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
        refused(send("/api/v1/customers/echo", chunked(LIMIT + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000000", "Transfer-Encoding: chunked"})
    void farTooLargeABodyIsRefusedWhileItIsSent(String framing) {
        try (RawHttp http = new RawHttp()) {
            http.send("POST /api/v1/customers/echo HTTP/1.1", "Host: h", "Authorization: Bearer TOKEN", framing, "");
            http.write("186A0\r\n" + "x".repeat(100_000) + "\r\n");
            http.write("186A0\r\n" + "x".repeat(100_000) + "\r\n");
            String answer = http.readUntil("\"" + TOO_LARGE + "\"");
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.toLowerCase().contains("connection: close"), answer);
        }
    }

    @Test
    void aClientThatAsksFirstIsTold() {
        try (RawHttp http = new RawHttp()) {
            http.send(
                    "POST /api/v1/customers/echo HTTP/1.1",
                    "Host: h",
                    "Authorization: Bearer TOKEN",
                    "Content-Length: 5",
                    "Expect: 100-continue",
                    "");
            assertTrue(http.readUntil("\r\n\r\n").startsWith("HTTP/1.1 100 "));
            String answer = http.write("12345").readUntil("\"length\":5");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"TOKEN, 200000, 413", "none, 5, 401"})
    void aClientThatAsksFirstIsSavedAVainUpload(String token, int length, int status) {
        try (RawHttp http = new RawHttp()) {
            String answer = http.send(
                            "POST /api/v1/customers/echo HTTP/1.1",
                            "Host: h",
                            "Authorization: Bearer " + token,
                            "Content-Length: " + length,
                            "Expect: 100-continue",
                            "")
                    .readUntil("\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        }
    }

    @Test
    void anImportStreamsThrough() throws Exception {
        int large = 60 * 1024 * 1024;
        assertEquals(large, received(send("/api/v1/imports/echo", chunked(large))));
        assertEquals(large, received(send("/api/v1/imports/echo", BodyPublishers.ofByteArray(new byte[large]))));
    }

    @Test
    void evenAnImportHasALimit() throws Exception {
        refused(send("/api/v1/imports/echo", chunked(64 * 1024 * 1024 + 1)));
    }

    @Test
    void anUploadThatIsBrokenOffIsBrokenOffAtTheServiceToo() {
        int before = aborted();
        try (RawHttp http = new RawHttp()) {
            http.send(
                    "POST /api/v1/imports/echo HTTP/1.1",
                    "Host: h",
                    "Authorization: Bearer TOKEN",
                    "Content-Length: 1000000",
                    "");
            http.write("x".repeat(100_000));
        }
        Awaitility.await().untilAsserted(() -> assertTrue(aborted() > before));
        given().get("/q/metrics").then().body(containsString("status=\"499\""));
    }

    @Test
    void aServiceThatStopsReadingRunsIntoItsTimeOut() {
        try (RawHttp http = new RawHttp()) {
            http.send(
                    "POST /api/v1/imports/slow-reader HTTP/1.1",
                    "Host: h",
                    "Authorization: Bearer TOKEN",
                    "Content-Length: 60000000",
                    "");
            Thread sender = new Thread(() -> pourInto(http));
            sender.start();
            String answer = http.readUntil("SERVICE_TIMEOUT");
            assertTrue(answer.startsWith("HTTP/1.1 504 "), answer);
        }
    }

    private static void pourInto(RawHttp http) {
        try {
            for (int i = 0; i < 600; i++) {
                http.write("x".repeat(100_000));
            }
        } catch (java.io.UncheckedIOException closed) {
            // The gateway has answered and closed.
        }
    }

    @ParameterizedTest
    @CsvSource({"10000, customers", "50000, customers", "50000, imports"})
    void aClientThatStopsSendingRunsIntoItsTimeOut(int length, String path) {
        try (RawHttp http = new RawHttp()) {
            http.send(
                    "POST /api/v1/" + path + "/echo HTTP/1.1",
                    "Host: h",
                    "Authorization: Bearer TOKEN",
                    "Content-Length: " + length,
                    "");
            String answer = http.write("x".repeat(5000)).readUntil("REQUEST_TIMEOUT");
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    private static int aborted() {
        return given().auth()
                .oauth2(Tokens.valid())
                .get("/api/v1/customers/counters")
                .path("aborted");
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length])));
    }

    private static HttpResponse<String> send(String path, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.valid())
                .POST(body)
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int received(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Integer.parseInt(answer.body().replaceAll(".*\"length\":(\\d+)}", "$1"));
    }

    private static void refused(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(TOO_LARGE), answer.body());
    }
}
