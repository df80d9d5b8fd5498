package dev.guanxi.gateway.forwarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guanxi.gateway.FakeServices;
import dev.guanxi.gateway.RawHttp;
import dev.guanxi.gateway.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeServices.class)
class ForwardingTest {

    private static RequestSpecification client() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.valid());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers/echo,     customer",
        "/api/v1/purchases/echo,     customer",
        "/api/v1/imports/echo,       customer",
        "/api/v1/tier-runs/echo,     segmentation",
        "/api/v1/accounts/echo,      segmentation",
        "/api/v1/value-groups/echo,  segmentation",
        "/api/v1/time-budget,        segmentation",
        "/api/v1/shopper-types/echo, segmentation",
    })
    void aPathLeadsToItsService(String path, String service) {
        client().get(path).then().statusCode(200).body("service", equalTo(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customersX/echo", "/api/v1/none", "/api/v2/customers", "/api", "/none", "/"})
    void aPathThatNobodyServesIsNotFound(String path) {
        client().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"))
                .body("detail", containsString(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/customers/../accounts", "/api/v1/customers/%2e%2e/accounts", "/api/v1/customers/é"})
    void aPathThatCouldBeReadDifferentlyIsRefused(String path) {
        try (RawHttp http = new RawHttp()) {
            String answer = http.send(
                            "GET " + path + " HTTP/1.1",
                            "Host: h",
                            "Authorization: Bearer TOKEN",
                            "Connection: close",
                            "")
                    .readAll();
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("REQUEST_TARGET_INVALID"), answer);
        }
    }

    @Test
    void aRequestWithoutHostIsRefused() {
        try (RawHttp http = new RawHttp()) {
            String answer = http.send(
                            "GET /api/v1/customers HTTP/1.1", "Authorization: Bearer TOKEN", "Connection: close", "")
                    .readAll();
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("HOST_MISSING"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void methodPathAndQueryArriveAsTheyWereSent(String method) {
        String target = "/api/v1/customers/by-external-id/pos/a%2Fb?q=%E4%B8%AD+1&limit=5&x";
        client().request(method, target)
                .then()
                .statusCode(200)
                .body("method", equalTo(method))
                .body("uri", equalTo(target));
    }

    @Test
    void aTargetInAbsoluteFormArrivesAsPath() {
        try (RawHttp http = new RawHttp()) {
            String answer = http.send(
                            "GET http://crm.example/api/v1/customers/echo?x=1 HTTP/1.1",
                            "Host: crm.example",
                            "Authorization: Bearer TOKEN",
                            "")
                    .readUntil("\"length\":0}");
            assertTrue(answer.contains("\"uri\":\"/api/v1/customers/echo?x=1\""), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW"})
    void otherMethodsAreNotServed(String method) {
        client().request(method, "/api/v1/customers")
                .then()
                .statusCode(405)
                .header("Allow", containsString("PATCH"))
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void spoofedHeadersAreReplaced() {
        client().header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Port", "1")
                .header("Forwarded", "for=1.2.3.4")
                .header("Host", "crm.example")
                .get("/api/v1/customers/echo")
                .then()
                .statusCode(200)
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-host'", equalTo("crm.example"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.host", equalTo("crm.example"))
                .body("headers", not(hasKey("x-forwarded-port")))
                .body("headers", not(hasKey("forwarded")));
    }

    @Test
    void theRequestIdIsPassedOnAndAnswered() {
        client().header("X-Request-Id", "till-7:42")
                .get("/api/v1/customers/echo")
                .then()
                .header("X-Request-Id", "till-7:42")
                .body("headers.'x-request-id'", equalTo("till-7:42"));
        String made = client().header("X-Request-Id", "<b>")
                .get("/api/v1/customers/echo")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .extract()
                .path("headers.'x-request-id'");
        assertEquals('7', made.charAt(14));
    }

    @Test
    void theTraceGoesOnOrStarts() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        client().header("traceparent", trace)
                .get("/api/v1/customers/echo")
                .then()
                .body("headers.traceparent", equalTo(trace));
        client().get("/api/v1/customers/echo")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void aLinkToTheCreatedLeadsBackHere() {
        client().post("/api/v1/customers/created").then().statusCode(201).header("Location", "/api/v1/customers/7");
    }

    @Test
    void aRefusalOfTheServiceIsPassedOn() {
        client().get("/api/v1/customers/refused").then().statusCode(422).body(containsString("OF_THE_SERVICE"));
    }

    @Test
    void answersWithoutBodyHaveNone() {
        client().delete("/api/v1/customers/empty").then().statusCode(204).header("Transfer-Encoding", nullValue());
        client().get("/api/v1/customers/unchanged")
                .then()
                .statusCode(304)
                .header("ETag", "\"3\"")
                .header("Transfer-Encoding", nullValue());
    }

    @Test
    void headTellsTheLengthOnly() {
        client().head("/api/v1/customers/large")
                .then()
                .statusCode(200)
                .header("Content-Length", "5000000")
                .body(equalTo(""));
    }

    @Test
    void aCompressedAnswerStaysCompressed() {
        try (RawHttp http = new RawHttp()) {
            String answer = http.send(
                            "GET /api/v1/customers/gzip HTTP/1.1",
                            "Host: h",
                            "Authorization: Bearer TOKEN",
                            "Connection: close",
                            "")
                    .readAll();
            assertTrue(answer.toLowerCase().contains("content-encoding: gzip"), answer);
            assertTrue(answer.toLowerCase().contains("content-length: 3"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "chunked"})
    void largeAnswersStreamThrough(String kind) {
        byte[] body = client().get("/api/v1/customers/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(5_000_000, body.length);
    }

    @Test
    void anOldClientGetsAnAnswerOfUnknownLengthUntilTheConnectionCloses() {
        try (RawHttp http = new RawHttp()) {
            String answer = http.send(
                            "GET /api/v1/customers/chunked HTTP/1.0",
                            "Authorization: Bearer TOKEN",
                            "Connection: keep-alive",
                            "")
                    .readAll();
            assertFalse(answer.toLowerCase().contains("transfer-encoding"), answer.substring(0, 500));
            assertEquals(5_000_000, answer.length() - answer.indexOf("\r\n\r\n") - 4);
        }
    }

    @Test
    void requestsShareAConnection() {
        try (RawHttp http = new RawHttp()) {
            for (int i = 0; i < 3; i++) {
                http.send("GET /api/v1/customers/echo HTTP/1.1", "Host: h", "Authorization: Bearer TOKEN", "");
                assertTrue(http.readUntil("\"length\":0}").startsWith("HTTP/1.1 200 "));
            }
        }
    }

    @Test
    void everyAnswerHasSecurityHeadersOnce() {
        client().get("/api/v1/customers/echo")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void requestsAreCountedByRouteNeverByPath() {
        client().get("/api/v1/customers/private-name").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .body(containsString("guanxi_gateway_requests_seconds_count{method=\"GET\","
                        + "route=\"/api/v1/customers\",service=\"customer\",status=\"200\"}"))
                .body(not(containsString("private-name")));
    }
}
