package dev.guanxi.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@WithTestResource(ProductionLikeServices.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionSettingsTest {

    private static final String PATH = "/api/v1/customers/echo";

    @Test
    @Order(1)
    void whileTheIssuersKeysAreOutOfReachNobodyIsToldThatHisTokenIsBad() {
        get(Tokens.withKeyId("current"))
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("TOKEN_KEYS_UNAVAILABLE"));
    }

    @Test
    @Order(2)
    void onceTheKeysAreThereTokensAreChecked() {
        RestAssured.get(ConfigProvider.getConfig().getValue("test.open-issuer", String.class))
                .then()
                .statusCode(204);
        get(Tokens.withKeyId("current")).statusCode(200);
        get(Tokens.withKeyId("withdrawn")).statusCode(401).body("code", equalTo("TOKEN_INVALID"));
        get(Tokens.signedBy(Tokens.newPair().getPrivate(), "current")).statusCode(401);
        get(Tokens.unsigned()).statusCode(401).body("code", equalTo("TOKEN_INVALID"));
        get(Tokens.hmac()).statusCode(401).body("code", equalTo("TOKEN_INVALID"));
    }

    @Test
    @Order(3)
    void theServiceSeesTheGatewaysSpanInTheCallersTrace() {
        String caller = "00f067aa0ba902b7";
        given().auth()
                .oauth2(Tokens.withKeyId("current"))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-" + caller + "-01")
                .get(PATH)
                .then()
                .body("headers.traceparent", matchesPattern("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01"))
                .body("headers.traceparent", not(containsString(caller)));
    }

    @Test
    @Order(3)
    void aBrowserMayAskFromTheConfiguredOriginOnly() {
        preflight("https://crm.example")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://crm.example")
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
        preflight("https://evil.example").header("Access-Control-Allow-Origin", nullValue());
        given().auth()
                .oauth2(Tokens.withKeyId("current"))
                .header("Origin", "https://crm.example")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://crm.example")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options(PATH)
                .then();
    }

    private static ValidatableResponse get(String token) {
        return given().auth().oauth2(token).get(PATH).then();
    }
}
