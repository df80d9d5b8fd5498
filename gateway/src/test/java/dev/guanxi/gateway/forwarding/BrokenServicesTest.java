package dev.guanxi.gateway.forwarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guanxi.gateway.FakeServices;
import dev.guanxi.gateway.RawHttp;
import dev.guanxi.gateway.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time-outs here: 0.7 s to an answer, 1.5 s between two pieces of a body. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class BrokenServicesTest {

    private static RequestSpecification client() {
        return given().auth().oauth2(Tokens.valid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aServiceThatIsDownIsNamed(String method) {
        problem(client().request(method, "/api/v1/clubs").then(), 503, "SERVICE_UNAVAILABLE")
                .header("Retry-After", "2")
                .body("detail", containsString("\"loyalty\""));
        client().header("Accept-Language", "zh")
                .get("/api/v1/clubs")
                .then()
                .body("title", equalTo("服务暂时不可用"))
                .body("detail", containsString("“loyalty”"));
    }

    @Test
    void anInstanceThatRefusesIsPassedOver() {
        for (int i = 0; i < 10; i++) {
            client().body("{}").post("/api/v1/appointments/echo").then().statusCode(200);
            client().get("/api/v1/visits/due").then().statusCode(200).body("service", equalTo("customer"));
        }
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsNotWaitedFor() {
        problem(client().get("/api/v1/customers/silent").then(), 504, "SERVICE_TIMEOUT")
                .body("detail", containsString("customer"));
        problem(client().body("x").post("/api/v1/customers/silent").then(), 504, "SERVICE_TIMEOUT");
    }

    @Test
    void aReadThatTheServiceDidNotAnswerIsRepeatedOnce() {
        client().get("/api/v1/customers/hangs-up-once").then().statusCode(200).body(equalTo("second time"));
        problem(client().get("/api/v1/customers/hangs-up").then(), 502, "SERVICE_ANSWER_LOST");
    }

    @Test
    void aWriteIsNeverRepeated() {
        int before = calls();
        problem(client().body("x").post("/api/v1/accounts/hangs-up-once").then(), 502, "SERVICE_ANSWER_LOST")
                .body("detail", containsString("whether it acted is not known"));
        assertEquals(before + 1, calls());
    }

    private static int calls() {
        return client().get("/api/v1/accounts/counters").path("calls");
    }

    @Test
    void aShortAnswerThatBreaksOffBecomesAProblem() {
        problem(client().get("/api/v1/customers/dies-early").then(), 502, "SERVICE_ANSWER_LOST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dies-midway", "dies-chunked", "stalls-midway"})
    void aLongAnswerThatBreaksOffBreaksOffHereToo(String kind) {
        try (RawHttp http = new RawHttp()) {
            String answer = http.send(
                            "GET /api/v1/customers/" + kind + " HTTP/1.1", "Host: h", "Authorization: Bearer TOKEN", "")
                    .readAll();
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertFalse(answer.contains("\r\n0\r\n"), "The last chunk says that the answer is whole.");
            assertFalse(answer.contains("problem"), answer);
        }
    }

    @Test
    void aClientThatStopsReadingIsCutOff() {
        try (RawHttp http = new RawHttp()) {
            http.send("GET /api/v1/tier-runs/endless HTTP/1.1", "Host: h", "Authorization: Bearer TOKEN", "");
            String cutOff = "route=\"/api/v1/tier-runs\",service=\"segmentation\",status=\"499\"";
            Awaitility.await().until(() -> given().get("/q/metrics").asString().contains(cutOff));
        }
    }

    @Test
    void aClientThatLeavesIsNoFailure() {
        for (int i = 0; i < 5; i++) {
            try (RawHttp http = new RawHttp()) {
                http.send("GET /api/v1/customers/silent HTTP/1.1", "Host: h", "Authorization: Bearer TOKEN", "");
            }
            try (RawHttp http = new RawHttp()) {
                http.send("GET /api/v1/customers/large HTTP/1.1", "Host: h", "Authorization: Bearer TOKEN", "");
                http.readUntil("HTTP/1.1 200");
            }
        }
        client().get("/api/v1/customers/echo").then().statusCode(200);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}
